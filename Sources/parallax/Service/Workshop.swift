import Archive
import Articles
import FoundationEssentials
import Logging

/// What every command needs to read articles: an editor made from the settings.
enum Workshop {
    /// Reads the word lists and the outlets file.
    static func editor(
        _ settings: Settings,
        _ installation: Installation
    ) throws(StartFailure) -> Editor {
        let limits = Catalog.Limits(fileBytes: settings.maxFileBytes)
        let threads =
            settings.threads > 0 ? settings.threads : ProcessInfo.processInfo.activeProcessorCount
        let intake = Intake.Settings(
            limits: limits,
            articles: settings.maxArticles,
            threads: threads
        )
        do {
            return try Editor(
                lexiconDirectory: installation.lexicon,
                outlets: outlets(at: settings.outlets ?? installation.outlets),
                settings: intake,
                version: Version.text
            )
        } catch let failure as StartFailure {
            throw failure
        } catch {
            throw StartFailure("cannot read the word lists: \(error)")
        }
    }

    private static func outlets(at path: String) throws(StartFailure) -> OutletList {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StartFailure("cannot read the outlets file \(path.visible)")
        }
        do {
            return try OutletList(parsing: Array(data))
        } catch {
            throw StartFailure("\(path.visible): \(error.description)")
        }
    }

    /// A file that the user named, within the limit of the settings.
    static func sourceFile(
        _ path: String,
        _ settings: Settings
    ) throws(StartFailure) -> SourceFile {
        do {
            return try SourceFile(at: path, limit: settings.maxFileBytes)
        } catch {
            throw StartFailure("\(error)")
        }
    }

    /// The articles of files that the user named, with the path of each as its articles have it.
    ///
    /// Files of a data directory are read with all of it, others by themselves.
    static func edition(
        of files: [String],
        _ settings: Settings,
        _ editor: Editor
    ) throws(StartFailure) -> (edition: Edition, paths: [String]) {
        var sources: [SourceFile] = []
        for file in files { sources.append(try sourceFile(file, settings)) }
        if let root = DataRoot(of: files, data: settings.data) {
            do {
                return (try editor.edition(ofDirectory: root.path, only: root.files), root.files)
            } catch {
                throw StartFailure("\(error)")
            }
        }
        return (editor.edition(of: sources, joiningVersions: false), files)
    }
}
