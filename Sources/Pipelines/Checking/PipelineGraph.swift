/// Draws the chain of a pipeline.
public struct PipelineGraph {
  private let pipeline: PreparedPipeline

  /// The graph of a checked pipeline.
  public init(_ pipeline: PreparedPipeline) { self.pipeline = pipeline }

  private var steps: [String] { pipeline.file.steps.map(\.name) }

  private func own(_ source: PreparedPipeline.PreparedSource) -> [String] {
    let reader = source.files.first.map { type(of: $0.reader).name } ?? "?"
    return [reader] + source.steps.map(\.name)
  }

  private var outputs: [(writer: String, port: String, target: String)] {
    pipeline.file.outputs.compactMap { item in
      guard let writer = item.stage as? any Writer else { return nil }
      return (item.name, writer.ports.map(\.rawValue).joined(separator: ", "), writer.target)
    }
  }

  /// For a terminal: a line a source, the common chain, a line an output.
  public var text: String {
    var lines = pipeline.sources.map { source in
      "\(source.name) (\(source.files.count)): \(own(source).joined(separator: " → ")) ┐"
    }
    let width = lines.map(\.count).max() ?? 0
    lines = lines.map { line in
      String(line.dropLast()) + String(repeating: "─", count: width - line.count) + "┐"
    }
    lines.append(String(repeating: " ", count: max(0, width - 1)) + "↓")
    lines.append("  \(steps.isEmpty ? "→" : steps.joined(separator: " → "))")
    lines += outputs.map { "    \($0.port) → \($0.writer): \($0.target)" }
    return lines.joined(separator: "\n")
  }

  /// For documents: a Mermaid flowchart.
  public var mermaid: String {
    var lines = ["flowchart LR"]
    let first = steps.isEmpty ? "ports" : "step0"
    for (index, source) in pipeline.sources.enumerated() {
      lines.append(
        "  source\(index)[\"\(source.name): \(own(source).joined(separator: ", "))\"] --> \(first)")
    }
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? "step\(index + 1)" : "ports"
      lines.append("  step\(index)[\"\(step)\"] --> \(next)")
    }
    lines.append("  ports((\"•\"))")
    for (index, output) in outputs.enumerated() {
      // A quote would end the label.
      let target = output.target.replacing("\"", with: "#quot;")
      lines.append("  ports -- \"\(output.port)\" --> output\(index)[\"\(target)\"]")
    }
    return lines.joined(separator: "\n")
  }
}
