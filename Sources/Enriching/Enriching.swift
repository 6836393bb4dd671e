// Enriching: see docs/house.md
