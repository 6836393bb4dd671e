// Cleaning: see docs/house.md
