"""The papers beside the report, a module each: brochure, cards, checklist, waste declaration helper, dossier."""
