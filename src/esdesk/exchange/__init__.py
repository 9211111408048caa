"""Keys, and the .esda package that carries an audit from device to device (docs/esda-format.md)."""
