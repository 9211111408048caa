"""The bundled reference: waste codes, sectors, concepts, known synergies, factors, places."""
