// Readers: see docs/house.md
