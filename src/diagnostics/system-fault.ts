import { diagnoseFile } from "./diagnose.ts"
import type { Diagnostic } from "./diagnostic.ts"

/** What the system says of a file, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EDQUOT: "the disk is full",
  EIO: "the disk reports an error",
  EISDIR: "it is a folder",
  ELOOP: "it is a symbolic link",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open",
  ENOENT: "it is no longer there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "there is no permission",
  EROFS: "the disk can only be read",
}

/** A disk that takes nothing, whatever is written to it: no fault of the program's, whoever was writing. */
const REFUSES: ReadonlySet<string> = new Set(["EACCES", "EDQUOT", "EIO", "ENOSPC", "EPERM", "EROFS"])

/** Of the file system, that is: a port has other reasons. */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error && error.syscall !== "listen"

/** Why the file system refused, in words; nothing where the error is none of the file system's. */
export function systemReason(error: unknown): string | undefined {
  const { code } = isOfSystem(error) ? error : {}
  return code === undefined ? undefined : (REASONS[code] ?? code)
}

/** The finding that the disk takes nothing, where that is what an error says. `place` is where it was to be written. */
export function refusalOf(error: unknown, place?: string): Diagnostic | undefined {
  if (!isOfSystem(error) || !REFUSES.has(error.code ?? "")) return undefined
  return diagnoseFile("C123", place ?? error.path ?? ".", { reason: systemReason(error) ?? "" })
}
