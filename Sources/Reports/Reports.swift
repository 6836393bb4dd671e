// Reports: see docs/house.md
