"""What all messenger channels share; each of them is one file in bot/channels/messengers."""
