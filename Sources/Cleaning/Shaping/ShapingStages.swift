public import Pipelines

/// The steps that shape records, in the order of the manual.
public enum ShapingStages {
  /// All of them.
  public static let all: [any Transform.Type] = [
    Columns.self, Drop.self, SetValues.self, Default.self, Translate.self, Replace.self, Split.self,
    Join.self, Extract.self,
    Filter.self, Envelope.self,
  ]
}
