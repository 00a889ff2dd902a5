"""The answer stage: sentences, prompts, the model host, citations and the answer itself."""
