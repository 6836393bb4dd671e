import CXLSXWriter

/// What C libraries print on their own.
public enum LibraryNoise {
  /// Lets nothing more of it reach the terminal: what it is about is said in our own sentences. For the whole process, once, before
  /// other threads begin.
  public static func silence() { cxlsxwriter_silence_stderr() }
}
