"""Slips of the reference that no author wants, each with what it would do without: docs/dialect.md lists them.

A mend takes effect while its name is in `active`. It changes one place of the reference, so that whatever differs for
another reason goes on to differ.
"""
import importlib
import re
import xml.etree.ElementTree as etree
from collections import OrderedDict

active = set()

# The end of a line, in front of an element that begins the next one.
LAST_LINE = re.compile(r"\n\Z")

# An attribute list alone, and on the last line of a text.
LIST = re.compile(r"\s*\{[^{}\n]*\}\s*")
LIST_AT_END = re.compile(r"\n *\{[^{}\n]*\} *\n?\Z")

# What stands for an element while the rest of a text is read.
PLACEHOLDER = re.compile("\x02klzzwxh:(\\d+)\x03")
HTML = re.compile("\x02wzxhzdk:")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


class _Tree:
    """ElementTree for one module: the paragraph made of an item's text stands in front of what is in the item."""

    def __getattr__(self, name):
        return getattr(etree, name)

    @staticmethod
    def SubElement(parent, tag, *arguments, **more):
        element = etree.SubElement(parent, tag, *arguments, **more)
        if "text-behind-inner-list" in active and tag == "p" and parent.tag in ("li", "dd"):
            parent.remove(element)
            parent.insert(0, element)
        return element


class _Growing(OrderedDict):
    """Footnotes that are found while others are being read have their turn, too."""

    def keys(self):
        if "footnote-in-footnote" not in active:
            return super().keys()
        return self._growing()

    def _growing(self):
        at = 0
        while at < len(self):
            yield list(super().keys())[at]
            at += 1


def _reset_footnotes(extension, original):
    def reset(self):
        original(self)
        self.footnotes = _Growing()

    extension.reset = reset


def _own_paragraph_for_links_back(extension, original, space):
    """A footnote's link back stands in a paragraph of its own, where no mark and no attribute list meets it."""

    def make(self, root):
        div = original(self, root)
        if div is None or "end-of-footnote" not in active:
            return div
        for item in filter(len, div.find("ol")):
            paragraph = item[-1]
            if paragraph.text and paragraph.text.endswith(space):
                paragraph.text = paragraph.text[: -len(space)]
                link = paragraph[-1]
                paragraph.remove(link)
                etree.SubElement(item, "p").append(link)
        return div

    extension.makeFootnotesDiv = make


def _keep_titles(processor, original):
    """The title of an admonition is no term of a definition that stands right behind it."""

    def last_child(self, parent):
        child = original(self, parent)
        is_title = child is not None and child.get("class") == "admonition-title"
        return etree.Element("div") if is_title and "definition-in-admonition" in active else child

    processor.lastChild = last_child


def _taken_names(toc, original):
    def unique(id, ids):
        if "names-of-scripts" in active and id in ("document", "location", "window"):
            ids.add(id)
        return original(id, ids)

    toc.unique = unique


def _no_plus_in_typed_text(keys, original):
    """A plus sign in typed text makes it no keys at all."""
    quoted = keys.re.compile(r"""(["'])(?:\\.|(?!\1).)+\1""")

    def handle(self, match, data):
        if self.early and match.group(2) and "plus-in-typed-text" in active:
            if any(keys.UNESCAPED_PLUS.search(text.group(0)) for text in quoted.finditer(match.group(2))):
                return None, None, None
        return original(self, match, data)

    keys.KeysPattern.handleMatch = handle


class _UpToBrace:
    """The pattern of an attribute list in a line, which ends where the list does."""

    def __init__(self, lists, pattern):
        self.lists, self.pattern = lists, pattern

    def match(self, text):
        found = self.pattern.match(text)
        if found is None or "brace-behind-list" not in active:
            return found
        rest = self.lists.get_attrs_and_remainder(found.group(1))[1]
        end = found.end(1) - len(rest)
        return self.pattern.match(text[: end + 1]) if rest else found


def _keep_line_ends(processor, original):
    """A list on a line between a paragraph's text and its first element takes one of the two line ends with it, not both."""

    def run(self, doc):
        ended = [element for element in doc.iter() if len(element) and LAST_LINE.search(element.text or "")]
        for element in ended if "list-between-lines" in active else []:
            element.text = LAST_LINE.sub("\n", element.text)
        original(self, doc)
        for element in ended if "list-between-lines" in active else []:
            if not element.text.endswith("\n"):
                element.text += "\n"

    processor.run = run


def _apart_from_fences(fences, inlines, html):
    """A fenced block is no part of a paragraph: text on the lines right behind it is another one. In other elements it ends the text."""
    found, written = set(), set()
    find, read, fill = fences.SuperFencesBlockPreprocessor.run, inlines.InlineProcessor.run, html.parse_element_content

    def run(self, lines):
        result = find(self, lines)
        found.clear()
        written.clear()
        found.update(match.group(0).strip("> ") for match in map(fences.FENCED_BLOCK_RE.match, result) if match)
        return result

    def parse_element_content(self, element):
        if element.get("markdown") == "span":
            written.add(element)
        fill(self, element)

    def run_inline(self, tree, ancestors=None):
        if "text-behind-fence" in active:
            _split(tree, found, written)
        return read(self, tree, ancestors)

    fences.SuperFencesBlockPreprocessor.run = run
    inlines.InlineProcessor.run = run_inline
    html.parse_element_content = parse_element_content


def _split(parent, fences, written):
    for element in list(parent):
        _split(element, fences, written)
        lines = (element.text or "").split("\n")
        is_paragraph = element.tag == "p" and element not in written
        ends = {at for at, line in enumerate(lines, 1) if line.strip("> ") in fences}
        # The marks of quotations in front of a fence belong to the text above.
        starts = {end - 1 for end in ends if lines[end - 1].strip() in fences}
        cuts = ends | starts if is_paragraph else ends
        alone = {end for end in ends if LIST.fullmatch("\n".join(lines[end:]))}
        for end in sorted(cuts - alone - {0, len(lines)}, reverse=True):
            rest = etree.Element("p" if is_paragraph else "span")
            rest.text = "\n".join(lines[end:])
            if not rest.text.strip():
                continue
            lines = lines[:end]
            element.text = "\n".join(lines)
            if rest.tag == "span":
                at_end = LIST_AT_END.search(rest.text) if end == max(ends) else None
                if at_end:
                    rest.text, rest.tail = rest.text[: at_end.start()], at_end.group(0)
                element.insert(0, rest)
                continue
            rest.text = "\n" + rest.text
            rest.extend(list(element))
            rest.tail, element.tail = element.tail, None
            for child in list(element):
                element.remove(child)
            parent.insert(list(parent).index(element) + 1, rest)


def _fences_behind_code(processor, original):
    """Fenced code right behind indented code stays fenced code."""

    def revert(self, block):
        if "fence-behind-indented-code" not in active:
            return original(self, block)
        lines = block.split("\n")
        own = self.detab(block)[0].count("\n") + 1
        return "\n".join([original(self, "\n".join(lines[:own])), *lines[own:]])

    processor.revert_greedy_fences = revert


def _no_open_titles(patterns):
    """A quotation mark and parentheses that nothing closes make no address of what is behind them, nor do links in it."""
    find = patterns.LinkInlineProcessor.getLink

    def get_link(self, data, index):
        href, title, end, is_link = find(self, data, index)
        if "parenthesis-in-open-title" in active:
            nodes = self.md.treeprocessors["inline"].stashed_nodes
            holds_link = any(getattr(nodes.get(name), "tag", "") == "a" for name in PLACEHOLDER.findall(data[index:end]))
            is_link = is_link and end >= 0 and not holds_link
        return href, title, end, is_link

    patterns.LinkInlineProcessor.getLink = get_link


def _no_links_in_links(patterns):
    """Links don't nest, in emphasis no more than elsewhere; pictures may stand in links."""
    patterns.LinkInlineProcessor.ANCESTOR_EXCLUDES = property(lambda _: ("a",) if "link-in-link" in active else ())
    patterns.ImageInlineProcessor.ANCESTOR_EXCLUDES = ()
    patterns.ImageReferenceInlineProcessor.ANCESTOR_EXCLUDES = ()


def _no_tags_in_tags(processor, original):
    """What has a tag in it, outside of quotation marks, is none."""

    def handle(self, match, data):
        nodes = self.md.treeprocessors["inline"].stashed_nodes
        inside = [nodes.get(name) for name in PLACEHOLDER.findall(QUOTED.sub("", match.group(1)))]
        if "tag-in-tag" in active and any(isinstance(node, str) and HTML.match(node) for node in inside):
            return None, None, None
        return original(self, match, data)

    processor.handleMatch = handle


def install():
    """Puts the mends in place; none of them is active."""
    for name in ("markdown.extensions.admonition", "pymdownx.details", "pymdownx.tabbed", "pymdownx.blocks"):
        importlib.import_module(name).etree = _Tree()
    notes = importlib.import_module("markdown.extensions.footnotes")
    _reset_footnotes(notes.FootnoteExtension, notes.FootnoteExtension.reset)
    _own_paragraph_for_links_back(
        notes.FootnoteExtension, notes.FootnoteExtension.makeFootnotesDiv, notes.NBSP_PLACEHOLDER
    )
    lists = importlib.import_module("markdown.extensions.def_list")
    _keep_titles(lists.DefListProcessor, lists.DefListProcessor.lastChild)
    keys = importlib.import_module("pymdownx.keys")
    _no_plus_in_typed_text(keys, keys.KeysPattern.handleMatch)
    fences = importlib.import_module("pymdownx.superfences")
    html = importlib.import_module("markdown.extensions.md_in_html").MarkdownInHtmlProcessor
    code = fences.SuperFencesCodeBlockProcessor
    _fences_behind_code(code, code.revert_greedy_fences)
    _apart_from_fences(fences, importlib.import_module("markdown.treeprocessors"), html)
    patterns = importlib.import_module("markdown.inlinepatterns")
    _no_links_in_links(patterns)
    _no_tags_in_tags(patterns.HtmlInlineProcessor, patterns.HtmlInlineProcessor.handleMatch)
    _no_open_titles(patterns)
    attributes = importlib.import_module("markdown.extensions.attr_list")
    processor = attributes.AttrListTreeprocessor
    processor.INLINE_RE = _UpToBrace(attributes, processor.INLINE_RE)
    _keep_line_ends(processor, processor.run)
    toc = importlib.import_module("markdown.extensions.toc")
    _taken_names(toc, toc.unique)
