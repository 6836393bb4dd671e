/// Takes what an ``XMLEvents`` finds at the places that its paths name; a class to be refined.
class XMLTaker {
  /// The text of an element or attribute, without the white space around it, once the element has ended.
  func take(_ slot: UInt16, _ text: Span<UInt8>) {}

  /// An element began or ended whose beginning or end is wanted.
  ///
  /// `byte` is where the parser stands in the document; 0 when the encoding hides it.
  func mark(_ slot: UInt16, byte: Int) {}

  /// Says whether the place called `name` below `state`, which no path has, is wanted: the paths with it, and its state.
  func grow(_ name: [UInt8], from state: UInt16) -> (paths: XMLCompiledPaths, state: UInt16)? {
    nil
  }
}
