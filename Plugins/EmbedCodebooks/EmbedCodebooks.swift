// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Compiles the codebooks of a target into it, as string constants.
@main
struct EmbedCodebooks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let source = target.directoryURL.appending(path: "Codebooks/standard-en.yaml")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedCodebook.swift")
    return [
      .buildCommand(
        displayName: "Embedding standard-en.yaml",
        executable: try context.tool(named: "EmbedText").url,
        arguments: ["EmbeddedCodebook", source.path(), output.path()],
        inputFiles: [source],
        outputFiles: [output]
      )
    ]
  }
}
