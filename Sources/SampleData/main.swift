// SPDX-License-Identifier: Apache-2.0

import Foundation

// Writes the exports of `sample-data/` into the folder named by the first argument.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: SampleData FOLDER\n".utf8))
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
do {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for file in SampleFiles(seed: SampleFiles.seed).files {
    try Data(file.bytes).write(to: folder.appending(path: file.name))
  }
} catch {
  FileHandle.standardError.write(Data("\(folder.path): \(error.localizedDescription)\n".utf8))
  exit(73)
}
