"""Locks without the second that each try costs who would guess a passphrase."""

import json

import pyrage


class QuickAge:
    """In the place of `pyrage`, with locks that take no second to open: each notes its passphrase in the clear."""

    DecryptError = pyrage.DecryptError
    passphrase = None

    def __init__(self):
        self.passphrase = self

    def encrypt(self, content, passphrase, armored):
        return json.dumps([passphrase, content.decode()[::-1]]).encode()

    def decrypt(self, locked, passphrase):
        known, content = json.loads(locked)
        if known != passphrase:
            raise pyrage.DecryptError
        return content[::-1].encode()
