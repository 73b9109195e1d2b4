"""The voice: everything the assistant says passes through here, in the right language."""
