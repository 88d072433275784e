"""Renders a stream of documents with the reference renderer.

    reference.py RENDER.PY DIALECT.YML

One document a line comes in ({"text": …, "mends": […]}); one line goes out: {"html": …} or {"error": …}.
RENDER.PY is run in place; nothing of it is kept here.
"""
import json
import pathlib
import signal
import sys

import mends

SECONDS = 10


class TooLong(Exception):
    pass


def give_up(*_):
    raise TooLong(f"took more than {SECONDS} s")


def renderer(path):
    """The names that the renderer defines, without its last line, which would run it."""
    names = {"__file__": str(path), "__name__": "reference"}
    source = path.read_text(encoding="utf-8").rstrip()
    if not source.endswith("\nmain()"):
        raise SystemExit(f"{path} doesn't end as it used to: with a call of main()")
    exec(compile(source.removesuffix("main()"), str(path), "exec"), names)
    return names


def fresh(converter):
    """The converter as it was when it was made: unlike a site's, it has many pages to read."""
    notes = [extension for extension in converter.registeredExtensions if hasattr(extension, "unique_prefix")]
    prefixes = [extension.unique_prefix for extension in notes]
    converter.reset()
    for extension, prefix in zip(notes, prefixes):
        extension.unique_prefix = prefix
    return converter


def main():
    renderer_path, dialect = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    names = renderer(renderer_path)
    mends.install()
    make = names["configured"](dialect)
    converter = make()
    sys.setrecursionlimit(3000)
    signal.signal(signal.SIGALRM, give_up)
    for line in sys.stdin:
        asked = json.loads(line)
        mends.active.clear()
        mends.active.update(asked["mends"])
        signal.alarm(SECONDS)
        try:
            answer = {"html": fresh(converter).convert(names["FRONT"].sub("", asked["text"], count=1))}
        except Exception as error:  # the reference may fail on what is thrown at it; that is told, and no more
            answer = {"error": f"{type(error).__name__}: {error}"[:200]}
            converter = make()  # what it was doing is half done, and would show in the next document
        signal.alarm(0)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
