"""Loaded by schemathesis as its hooks: the bodies of tus are plain bytes."""

import schemathesis

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")
