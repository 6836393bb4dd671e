import Pipelines

/// A reading whose headings are the same for every file of its kind.
protocol FixedHeadings: Reading {}
