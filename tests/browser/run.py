#!/usr/bin/env python3
"""Tests the HTML pages in a real browser. Needs Chromium with its chromedriver (Debian: chromium, chromium-driver) and a built dateline.

    tests/browser/run.py [path of dateline]
"""

import base64
import functools
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

from webdriver import Browser

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SAMPLES = ROOT / "samples"
PROGRAM = ROOT / "target/release/dateline"
AXE = pathlib.Path(os.environ.get("AXE", "axe.min.js"))
TAB, SPACE, ENTER = "\ue004", " ", "\ue007"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and records the requests."""

    asked = []

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.asked.append(self.path)
        super().do_GET()


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        site = pathlib.Path(cls.folder.name)
        articles = site / "articles"
        (articles / "a b").mkdir(parents=True)
        hostile = (HERE / "hostile.txt").read_bytes().decode()
        (articles / "a b" / "it's <b>#1?.txt").write_bytes(hostile.encode())
        (articles / "index.txt").write_text("Ferry stops\n\n3 June 2024\n\nThe ferry stops on Friday, Ann Bell said in Oslo.\n")
        for sample in SAMPLES.glob("*.txt"):
            (articles / sample.name).write_bytes(sample.read_bytes())
        subprocess.run([PROGRAM, "-f", "html", "-o", site / "site", articles], check=True)
        cls.hostile = hostile
        handler = functools.partial(Quiet, directory=str(site / "site"))
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.home = f"http://127.0.0.1:{cls.server.server_port}/"
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.server.shutdown()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.devtools("Emulation.clearDeviceMetricsOverride")
        self.browser.devtools("Emulation.setEmulatedMedia", media="", features=[])
        self.browser.log("browser")

    def tearDown(self):
        """After every test: no script errors, and nothing blocked by the security policy."""
        self.assertEqual([entry["message"] for entry in self.browser.log("browser")], [])

    def open(self, page):
        self.browser.open(self.home + page)
        return self.browser

    def test_nothing_is_requested_but_the_page(self):
        for page in ["war.html", "index.html", "a%20b/it%27s%20%3Cb%3E%231%3F.html"]:
            self.browser.devtools("Network.setCacheDisabled", cacheDisabled=True)
            self.browser.requested()
            Quiet.asked.clear()
            self.open(page)
            requested = [url for url in self.browser.requested() if not url.startswith(("data:", "chrome"))]
            self.assertEqual([requested, Quiet.asked], [[self.home + page], ["/" + page]])

    @unittest.skipUnless(AXE.is_file(), "needs axe-core")
    def test_pages_are_accessible(self):
        """Nothing that axe-core complains about, on a desktop and a phone, light and dark."""
        check = "return axe.run().then(found => [found.passes.length, ...found.violations.map(v => `${v.id}: ${v.nodes[0].html}`)])"
        for scheme in ["light", "dark"]:
            self.browser.devtools("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": scheme}])
            for width in [1300, 390]:
                self.browser.devtools(
                    "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500
                )
                for page in ["index.html", "war.html", "interview.html", "a%20b/it%27s%20%3Cb%3E%231%3F.html"]:
                    b = self.open(page)
                    b.run(AXE.read_text())
                    passes, *violations = b.run(check)
                    self.assertEqual(violations, [], f"{page}, {width} pixels wide, {scheme}")
                    self.assertGreater(passes, 30, page)

    def test_layers_switch(self):
        b = self.open("war.html")
        for layer in ["quote", "person", "organization", "place", "figure", "date"]:
            shown = lambda: [b.style(f"article .{layer}", name) for name in ("background-color", "text-decoration-line")]
            before = shown()
            self.assertNotEqual(before, ["rgba(0, 0, 0, 0)", "none"], layer)
            b.click(f"#layer-{layer}")
            self.assertEqual(shown(), ["rgba(0, 0, 0, 0)", "none"], layer)
            b.click(f"#layer-{layer}")
            self.assertEqual(shown(), before, layer)

    def test_links_jump_to_the_words(self):
        b = self.open("war.html")
        where = "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"
        last = b.run("return [...document.querySelectorAll('.statements a')].at(-1).hash")
        self.assertFalse(b.run(where, last))
        b.click(f".statements a[href='{last}']")
        self.assertTrue(b.run(where, last))
        self.assertEqual(b.run("return document.querySelector(':target').id"), last[1:])
        self.assertTrue(b.run("return document.querySelector(arguments[0]).classList.contains('chosen')", last))
        self.assertEqual(b.count(".statements a.chosen"), 1)
        dead = b.run("return [...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length")
        self.assertEqual(dead, 0)

    def test_a_statement_in_pieces_is_shown_whole(self):
        b = self.open("disaster.html")
        b.run("location.hash = document.querySelector('[data-of^=q]').dataset.of")
        b.run("return new Promise(done => setTimeout(done, 50))")
        self.assertGreater(b.count("mark.quote.chosen"), 1)

    def test_a_hostile_article_is_text(self):
        b = self.open("a%20b/it%27s%20%3Cb%3E%231%3F.html")
        self.assertEqual(b.run("return window.hacked ?? null"), None)
        shown = "".join(chr(0x2400 + ord(c)) if c in "\x1b\x07" else "\ufffd" if c in "\u202e\u202c\u2066\u2069" else c for c in self.hostile)
        self.assertEqual(b.text("article"), shown.replace("\r\n", "\n"))
        self.assertEqual(b.count("script"), 1)
        self.assertEqual(b.count("img, iframe, object, embed, form, base, link, [onclick], [onerror], [onload]"), 0)
        schemes = b.run("return [...new Set([...document.querySelectorAll('a')].map(a => a.protocol ?? a.href.baseVal))]")
        self.assertTrue(all(scheme == "http:" or scheme.startswith("#") for scheme in schemes), schemes)

    def test_the_index_leads_to_every_page_and_back(self):
        b = self.open("index.html")
        pages = b.run("return [...document.querySelectorAll('.list tbody a')].map(a => a.href)")
        self.assertEqual(len(pages), len(list(SAMPLES.glob("*.txt"))) + 2)
        for page in pages:
            b.open(page)
            self.assertEqual(b.count("body.article"), 1, page)
            b.click(".top nav a")
            self.assertEqual(b.count("body.index"), 1, page)

    def test_the_index_sorts(self):
        b = self.open("index.html")
        column = lambda n: b.run(f"return [...document.querySelectorAll('.list tbody tr')].map(r => r.cells[{n}].textContent)")
        statements = sorted(map(int, column(4)), reverse=True)
        b.click(".list th:nth-child(5) button")
        self.assertEqual(list(map(int, column(4))), statements)
        b.click(".list th:nth-child(5) button")
        self.assertEqual(list(map(int, column(4))), statements[::-1])
        self.assertEqual(b.run("return document.querySelector('.list th:nth-child(5)').ariaSort"), "ascending")
        b.click(".list th:first-child button")
        times = b.run("return [...document.querySelectorAll('.list tbody tr')].map(r => r.querySelector('time')?.dateTime ?? '')")
        self.assertEqual(times, sorted(times, reverse=True), "the newest first, undated ones last")

    def test_the_index_filters(self):
        b = self.open("index.html")
        rows = "return [...document.querySelectorAll('.list tbody tr')].filter(r => r.offsetHeight > 0).length"
        every = b.run(rows)
        b.type("#filter", "norwegian FERRY")
        self.assertEqual(b.run(rows), 1)
        self.assertEqual(b.text("#shown"), f"1 of {every} articles")
        self.assertEqual(b.style("#none", "display"), "none")
        b.type("#filter", " nothing of the kind")
        self.assertEqual(b.run(rows), 0)
        self.assertNotEqual(b.style("#none", "display"), "none", "an empty list says so")

    def test_a_long_index_comes_in_pieces(self):
        site = pathlib.Path(self.folder.name)
        lines = site / "many.jsonl"
        lines.write_text("".join(f'{{"id": "n{i}", "text": "Ferry {i} stops\\n\\nIt stops on Friday, Ann Bell said."}}\n' for i in range(450)))
        subprocess.run([PROGRAM, "--from", "jsonl", "-f", "html", "-o", site / "site/many", lines], check=True)
        b = self.open("many/index.html")
        rows = "return [...document.querySelectorAll('.list tbody tr')].filter(r => r.offsetHeight > 0).length"
        self.assertEqual(b.run(rows), 200)
        self.assertEqual(b.text("#shown"), "450 articles")
        b.type("#filter", "n449")
        self.assertEqual(b.run(rows), 1, "the filter looks at all of them")
        b = self.open("many/index.html")
        b.click("#more")
        self.assertEqual(b.run(rows), 450)
        self.open("index.html")
        b = self.open("many/index.html#a450")
        self.assertEqual(b.run("return document.getElementById('a450').offsetHeight > 0"), True)

    def test_a_phone_does_not_scroll_sideways(self):
        self.browser.devtools("Emulation.setDeviceMetricsOverride", width=360, height=700, deviceScaleFactor=1, mobile=True)
        for page in ["war.html", "results.html", "index.html", "a%20b/it%27s%20%3Cb%3E%231%3F.html"]:
            b = self.open(page)
            self.assertEqual(b.run("return [innerWidth, document.documentElement.scrollWidth]"), [360, 360], page)

    def test_dark_mode(self):
        light = lambda colour: sum(map(int, colour[4:-1].split(",")[:3])) > 384
        for scheme, paper in [("light", True), ("dark", False)]:
            self.browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            b = self.open("war.html")
            self.assertEqual([light(b.style("body", "background-color")), light(b.style("body", "color"))], [paper, not paper])

    def test_colours_can_be_read(self):
        """WCAG contrast of at least 4.5:1 for text on the page, in a statement and in the marks within it."""
        script = """
          const canvas = Object.assign(document.createElement('canvas'), {width: 1, height: 1});
          const pen = canvas.getContext('2d', {willReadFrequently: true});
          const luminance = (...colours) => {
            for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
            const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const style = e => getComputedStyle(e), paper = style(document.body).backgroundColor;
          const worst = [...document.querySelectorAll('h1, h2, small, .role, .id, th, td, .statements a, .timeline b, .timeline a, .tag, mark')].map(e => {
            const under = [];
            for (let at = e; at; at = at.parentElement) under.unshift(style(at).backgroundColor);
            const back = luminance(paper, ...under), ink = luminance(paper, ...under, style(e).color);
            return [(Math.max(back, ink) + .05) / (Math.min(back, ink) + .05), e.className + ' ' + e.tagName];
          });
          return worst.sort((a, b) => a[0] - b[0])[0];
        """
        for scheme in ["light", "dark"]:
            self.browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            contrast, where = self.open("war.html").run(script)
            self.assertGreaterEqual(contrast, 4.5, f"{where}, {scheme}")

    def test_a_keyboard_is_enough(self):
        b = self.open("war.html")
        focus = lambda: b.run("return document.activeElement.id || document.activeElement.className || document.activeElement.tagName")
        b.press(TAB)
        self.assertEqual(focus(), "skip")
        b.press(TAB), b.press(TAB)
        self.assertEqual(focus(), "layer-quote")
        self.assertNotEqual(b.style("#layer-quote", "outline-style"), "none")
        b.press(SPACE)
        self.assertFalse(b.run("return document.activeElement.checked"))
        b.run("document.querySelector('.statements a').focus()")
        b.press(ENTER)
        self.assertEqual(b.run("return location.hash"), "#q1")

    def test_a_screen_reader_finds_its_way(self):
        for page in ["war.html", "index.html"]:
            b = self.open(page)
            self.assertEqual([b.count(name) for name in ("h1", "main", "header", "footer")], [1, 1, 1, 1])
            levels = b.run("return [...document.querySelectorAll('h1, h2, h3')].map(h => +h.tagName[1])")
            self.assertTrue(all(b_ - a_ <= 1 for a_, b_ in zip(levels, levels[1:])), "no level of headings is left out")
            inside = "return [...document.querySelectorAll('[role=img] a, [role=img] button, a a, button a, a button, summary a')].length"
            self.assertEqual(b.run(inside), 0, "nothing to click lies in something else to click or in an image")
            self.assertEqual(b.run("return document.querySelectorAll('[aria-hidden] a:not([tabindex=\"-1\"])').length"), 0)
            self.assertEqual(b.count("th:not([scope])") + b.count("table:not(:has(caption))"), 0)
            self.assertEqual(b.count("svg:not([aria-hidden] *, [aria-hidden])") + b.count("section:not([aria-labelledby])"), 0)
            self.assertEqual(b.run("return [...document.querySelectorAll('input')].filter(i => !i.labels.length).length"), 0)
            doubled = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size"
            self.assertEqual(b.run(doubled), 0)
        self.assertEqual(self.open("war.html").count("article mark:not([title])"), 0)

    def test_labels_on_the_map_keep_clear_of_each_other(self):
        boxes = """return [...document.querySelectorAll('.map text')].filter(t => getComputedStyle(t).display !== 'none')
          .map(t => { const r = t.getBBox(); return [r.x, r.y + r.height * .2, r.x + r.width, r.y + r.height * .8, t.textContent] })"""
        meet = lambda a, b: a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for width in [1300, 360]:
            self.browser.devtools("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
            for page in ["war.html", "politics.html", "index.html"]:
                labels = self.open(page).run(boxes)
                self.assertGreater(len(labels), 1)
                crossing = [(a[4], b[4]) for i, a in enumerate(labels) for b in labels[i + 1:] if meet(a, b)]
                self.assertEqual(crossing, [], f"{page} at {width}")

    def test_a_page_prints(self):
        b = self.open("war.html")
        self.assertTrue(base64.b64decode(b.devtools("Page.printToPDF")["data"]).startswith(b"%PDF"))
        self.browser.devtools("Emulation.setEmulatedMedia", media="print")
        self.assertEqual([b.style(".facts", "overflow-y"), b.style(".legend input", "display")], ["visible", "none"])

    def test_a_page_on_its_own_is_one_file(self):
        page = pathlib.Path(self.folder.name) / "one.html"
        subprocess.run([PROGRAM, SAMPLES / "war.txt", "-o", page], check=True)
        self.browser.requested()
        self.browser.open(page.as_uri())
        self.assertEqual(self.browser.count("body.article"), 1)
        self.assertEqual(self.browser.count(".top nav"), 0, "there is no index to go to")
        self.assertEqual(self.browser.requested(), [page.as_uri()])


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
