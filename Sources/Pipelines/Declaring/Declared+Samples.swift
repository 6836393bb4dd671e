extension Declared {
  /// The stage or rule with the options of a sample, written as in a pipeline file; its subject stands behind its own name.
  ///
  /// - Parameter problems: takes the mistakes in the options.
  public static func sample(_ example: Example, problems: inout Problems) -> Self {
    guard !example.options.isEmpty, let node = YAMLText.read(example.options, problems: &problems)
    else {
      return read(subject: nil, options: [], problems: &problems)
    }
    let entries = node.entries ?? []
    let subject = entries.first { $0.key == name }?.value
    return read(subject: subject, options: entries.filter { $0.key != name }, problems: &problems)
  }
}
