"""What curators learn from users: questions that were not answered, and answers that did not help."""
