"""Answers, conversations, and questions about whole files and sets."""
