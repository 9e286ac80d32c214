// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

/// Finds the exports of a run: files, globs, folders and zip files (meaning their `.csv` files), and
/// `-`.
public struct InputResolver {
  private let configuration: Configuration
  private let directory: String

  /// Prepares to find exports.
  ///
  /// - Parameters:
  ///   - configuration: The settings of the run.
  ///   - directory: The folder of the configuration file, to which its globs are relative.
  public init(configuration: Configuration, directory: String = ".") {
    self.configuration = configuration
    self.directory = directory
  }

  /// The exports that arguments name, or without arguments those that the configuration lists.
  ///
  /// Each falls to the first source whose glob matches its path or its name; a source without files
  /// matches any. A file that is named twice is read once.
  ///
  /// - Parameter paths: The arguments.
  /// - Returns: The exports, in the order of the arguments, and within one in byte order.
  /// - Throws: `ImportError` where a path leads to no file.
  public func inputs(for paths: [String]) throws(ImportError) -> [ExportInput] {
    var inputs: [ExportInput] = []
    var seen: Set<String> = []
    if paths.isEmpty {
      for source in configuration.sources {
        for pattern in source.files {
          for path in try expanded(pattern, below: directory) where seen.insert(path).inserted {
            inputs.append(ExportInput(.file(path: path), source: source))
          }
        }
      }
      if inputs.isEmpty { throw ImportError(file: "", reason: .noInputNamed) }
      return inputs
    }
    for argument in paths {
      if argument == "-" {
        let source = configuration.sources.first { $0.files.isEmpty }
        inputs.append(ExportInput(.standardInput, source: source))
        continue
      }
      for path in try expanded(argument, below: ".") where seen.insert(path).inserted {
        inputs.append(ExportInput(.file(path: path), source: source(for: path)))
      }
    }
    return inputs
  }

  private func expanded(_ path: String, below folder: String) throws(ImportError) -> [String] {
    var files: [String] = []
    for file in try found(path, below: folder) {
      if ZipFile.isNamed(file), Glob.isFolder(file) == false {
        files += try members(of: file)
      } else {
        files.append(file)
      }
    }
    return files
  }

  /// The `.csv` files in a zip file, hidden ones left out, in byte order.
  private func members(of zip: String) throws(ImportError) -> [String] {
    let members: [String]
    do { members = try ZipFile.members(of: zip) } catch { throw ImportError(error) }
    let files = members.filter { member in
      member.lowercased().hasSuffix(".csv")
        && member.split(separator: "/").last?.hasPrefix(".") == false
    }
    if files.isEmpty { throw ImportError(file: zip, reason: .emptyZip) }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(zip)/\($0)" }
  }

  private func found(_ path: String, below folder: String) throws(ImportError) -> [String] {
    let isRelative = path.hasPrefix("/") == false && folder != "."
    let full = isRelative ? "\(folder)/\(path)" : path
    switch Glob.isFolder(full) {
    case true?:
      let files = Glob("*.[cC][sS][vV]").files(
        below: full.hasSuffix("/") ? String(full.dropLast()) : full)
      if files.isEmpty { throw ImportError(file: path, reason: .emptyFolder) }
      return files
    case false?: return [full]
    case nil:
      guard Glob.isPattern(path) else { return [full] }
      let files = Glob(path).files(below: folder)
      if files.isEmpty { throw ImportError(file: path, reason: .noSuchInput) }
      return files
    }
  }

  private func source(for path: String) -> Configuration.Source? {
    let paths = [path] + (ZipFile.place(of: path).map { [$0.zip] } ?? [])
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return configuration.sources.first { source in
      source.files.isEmpty
        || source.files.contains { pattern in
          let glob = Glob(pattern)
          return (paths + names).contains(where: glob.matches)
            || paths.contains(where: Glob("\(directory)/\(pattern)").matches)
        }
    }
  }
}
