import CXLSXWriter

/// The library's workbook, closed exactly once.
final class WorkbookFile {
  let handle: UnsafeMutablePointer<lxw_workbook>
  private var isOpen = true
  private var sheetNames: Set<String> = []

  /// A workbook that will be written to `path`; `nil` when memory is short.
  init?(path: String) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    guard let handle = workbook_new_opt(path, &options) else { return nil }
    self.handle = handle
    // A workbook says when it was made; a fixed day keeps the bytes the same on every run.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(handle, &properties)
  }

  deinit {
    // An abandoned workbook must still be closed to free it; whoever abandons it takes the file away.
    if isOpen { workbook_close(handle) }
  }

  /// A new sheet, called `name` as far as workbooks allow; `nil` when memory is short.
  func addSheet(_ name: String) -> UnsafeMutablePointer<lxw_worksheet>? {
    var unique = String(name.prefix(31))
    var ordinal = 2
    while !sheetNames.insert(unique.lowercased()).inserted {
      let suffix = " (\(ordinal))"
      unique = String(name.prefix(31 - suffix.count)) + suffix
      ordinal += 1
    }
    return workbook_add_worksheet(handle, unique)
  }

  /// A new format; `nil` when memory is short.
  func addFormat(_ numberFormat: String, bold: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(handle) else { return nil }
    format_set_num_format(format, numberFormat)
    if bold { format_set_bold(format) }
    return format
  }

  /// Writes the file; answers what went wrong, in the library's words.
  func close() -> String? {
    guard isOpen else { return nil }
    isOpen = false
    let status = workbook_close(handle)
    return status == LXW_NO_ERROR ? nil : String(cString: lxw_strerror(status))
  }
}
