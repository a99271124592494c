"""The parts of the HTML report. `html.py` puts them together; nothing else uses them."""
