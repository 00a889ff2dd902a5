"""Order: what is done with files by rules; pure logic, which reads and writes nothing."""
