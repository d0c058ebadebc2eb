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
// The index: its list can be sorted by each column and filtered by the words of a row. Of many rows
// only so many are laid out until more are asked for.
{
  const table = document.querySelector("table.list"), filter = document.getElementById("filter");
  if (table) {
    const STEP = 200, body = table.tBodies[0], rows = [...table.rows].slice(1);
    const shown = document.getElementById("shown"), none = document.getElementById("none"), more = document.getElementById("more");
    let words, ordered = rows, room = STEP;
    const date = (row) => row.querySelector("time")?.dateTime ?? "";
    const key = (row, column) => column === 0 ? date(row) : row.cells[column].textContent.trim();
    const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
    const show = () => {
      const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      words ??= new Map(rows.map((row) => [row, (row.textContent + " " + date(row)).toLowerCase()]));
      const found = wanted.length ? ordered.filter((row) => wanted.every((word) => words.get(row).includes(word))) : ordered;
      body.replaceChildren(...found.slice(0, room));
      none.hidden = found.length > 0;
      more.hidden = found.length <= room;
      more.textContent = `Show ${Math.min(STEP * 5, found.length - room)} more`;
      shown.textContent = wanted.length ? `${found.length} of ${rows.length} articles` : `${rows.length} articles`;
    };
    for (const later of [...table.tBodies].slice(1)) later.remove();
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
        const direction = order === "ascending" ? 1 : -1;
        const keyed = rows.map((row) => [key(row, column), row]);
        keyed.sort(([a], [b]) => (a === "") - (b === "") || direction * compare(a, b));
        ordered = keyed.map(([, row]) => row);
        show();
      });
    }
    const from = (text) => {
      filter.value = text;
      room = STEP;
      show();
    };
    filter.addEventListener("input", () => from(filter.value));
    more.addEventListener("click", () => {
      room += STEP * 5;
      show();
    });
    for (const bar of document.querySelectorAll("[data-filter]")) {
      bar.addEventListener("click", (event) => {
        event.preventDefault();
        from(filter.value === bar.dataset.filter ? "" : bar.dataset.filter);
        document.getElementById("articles").scrollIntoView();
      });
    }
    // A link to a row that is not laid out: all rows up to it are.
    const reach = () => {
      const row = rows.find((row) => row.id && "#" + row.id === location.hash);
      if (!row || row.isConnected) return;
      filter.value = "";
      room = Math.max(room, ordered.indexOf(row) + 1);
      show();
      row.scrollIntoView();
    };
    addEventListener("hashchange", reach);
    document.querySelector(".controls").hidden = false;
    show();
    reach();
  }
}
