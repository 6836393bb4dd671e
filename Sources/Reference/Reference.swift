// Reference: see docs/house.md
