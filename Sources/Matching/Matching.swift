// Matching: see docs/house.md
