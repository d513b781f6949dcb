"""What is drawn and said: pure builders of figures, texts and addresses. Nothing here imports dash."""
