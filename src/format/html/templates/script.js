"use strict";
// All pieces of the statement that a link leads to are shown, not just the first, and the link beside the text as well.
{
  const show = () => {
    for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
    const id = location.hash.slice(1); // an id of ours needs no decoding
    if (!/^[a-z]\d+(-\d+)?$/.test(id)) return;
    const parts = `[id="${id}"], [data-of="${id}"], .statements a[href="#${id}"]`;
    for (const part of document.querySelectorAll(parts)) part.classList.add("chosen");
  };
  addEventListener("hashchange", show);
  show();
}
// The index: its list can be sorted by each column and filtered by the words of a row.
{
  const table = document.querySelector("table.list"), filter = document.getElementById("filter");
  if (table) {
    const body = table.tBodies[0], rows = [...body.rows], shown = document.getElementById("shown");
    const words = new Map(rows.map((row) => [row, (row.textContent + " " + (row.querySelector("time")?.dateTime ?? "")).toLowerCase()]));
    const key = (row, column) => row.cells[column].querySelector("time")?.dateTime ?? row.cells[column].textContent.trim();
    const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
    const sort = (column, direction) => {
      const none = (text) => text === "–" || text === "";
      const keyed = rows.map((row) => [key(row, column), row]);
      keyed.sort(([a], [b]) => none(a) - none(b) || direction * compare(a, b));
      body.append(...keyed.map(([, row]) => row));
    };
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const first = head.classList.contains("number") || column === 0 ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        const order = head.getAttribute("aria-sort") === first ? other : first;
        for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", order);
        sort(column, order === "ascending" ? 1 : -1);
      });
    }
    const narrow = () => {
      const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        row.hidden = !wanted.every((word) => words.get(row).includes(word));
        if (!row.hidden) count++;
      }
      shown.textContent = `${count} of ${rows.length}`;
    };
    filter.addEventListener("input", narrow);
    for (const bar of document.querySelectorAll("[data-filter]")) {
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        filter.value = filter.value === bar.dataset.filter ? "" : bar.dataset.filter;
        narrow();
        document.getElementById("articles").scrollIntoView();
      });
    }
    document.querySelector(".controls").hidden = false;
    narrow();
  }
}
