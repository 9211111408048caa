"""From words to a code, from a have to its uses, from haves to wants, with the explanation."""
