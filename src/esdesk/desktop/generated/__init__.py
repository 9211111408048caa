"""What pyside6-uic makes of the forms in resources/ui; `./dev ui` writes it, a test holds it current."""
