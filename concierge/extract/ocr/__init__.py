"""Words in pictures, read by tesseract."""
