extension ReviewDocument {
  /// What the page does. Values of records enter the page as text, never as markup.
  static let script = """
    "use strict";
    const data = JSON.parse(document.getElementById("data").textContent), pairs = data.pairs;
    const byId = id => document.getElementById(id);
    const make = (tag, text, name) => { const e = document.createElement(tag); e.textContent = text; if (name) e.className = name; return e; };
    const fill = (sentence, value) => sentence.replace("%", value);
    const answers = new Map();   // the place of a pair -> {word, keep, note}
    const steps = [];            // what undo takes back, in order: the places answered at once, and the word
    const picks = pairs.map(() => new Map());  // what is kept together -> 0 or 1
    const others = [];           // answers of a file taken up that are about pairs of another page
    let place = 0, saved = "";

    const isOpen = field => field.values[0] !== field.values[1] && field.values[0] !== "" && field.values[1] !== "";
    const safe = text => /^[=+\\-@\\t\\r]/.test(text) ? "'" + text : text;
    const rowOf = ([at, answer]) => [pairs[at].a, pairs[at].b, answer.word, answer.keep, safe(answer.note)];
    const line = row => row.map(text => '"' + text.replaceAll('"', '""') + '"').join(",");
    const csv = (given = answers) => {
      const rows = [...given].filter(([, answer]) => answer.word !== "pass").map(rowOf);
      return [["a", "b", "decision", "keep", "note"], ...others, ...rows].map(row => line(row) + "\\r\\n").join("");
    };
    const lines = text => new Set(text.split("\\r\\n"));
    // Answers that the saved file does not hold, or those that it holds and that were taken back since.
    const unsavedCount = () => {
      const old = lines(saved), now = lines(csv());
      const beside = (some, others) => [...some].filter(line => line && !line.startsWith('"a","b"') && !others.has(line)).length;
      return Math.max(beside(now, old), beside(old, now));
    };

    function show(focus) {
      const section = byId("pair");
      while (place < pairs.length && answers.has(place)) place++;
      const pair = pairs[place];
      byId("bar").max = Math.max(1, pairs.length); byId("bar").value = answers.size;
      byId("progress").textContent = pair ? fill(data.say.left, pairs.length - answers.size) : "";
      const open = unsavedCount();
      byId("unsaved").textContent = open ? fill(data.say.unsaved, open) : answers.size ? data.say.saved : "";
      byId("undo").disabled = !steps.length;
      for (const button of document.querySelectorAll("[data-answer]")) button.disabled = !pair;
      section.replaceChildren(); history(); group(pair); merged(pair);
      if (!pair) { section.append(make("p", [...answers.values()].every(answer => answer.word === "pass") && !others.length ? data.say.passed : data.say.done, "end")); if (focus) byId("save").focus(); return; }
      const table = document.createElement("table"), head = table.createTHead().insertRow(), body = table.createTBody();
      for (const text of [fill(data.say.certainty, pair.certainty), "A · " + pair.places[0], "B · " + pair.places[1], ""]) {
        const cell = make("th", text); cell.scope = "col"; head.append(cell);
      }
      const choices = pair.fields.filter(isOpen);
      for (const field of pair.fields) {
        const row = body.insertRow(), label = make("th", field.label), number = choices.indexOf(field) + 1;
        label.scope = "row";
        row.className = field.likeness;
        if (number && number < 10) label.prepend(make("kbd", number), " ");
        const sign = document.createElement("td"), shown = make("span", data.say.signs[field.likeness], "sign");
        shown.title = data.say.likeness[field.likeness];
        shown.setAttribute("role", "img"); shown.setAttribute("aria-label", shown.title);
        sign.append(shown); row.append(label, value(field, 0), value(field, 1), sign);
      }
      const points = make("p", "", "points");
      for (const text of pair.points) points.append(make("span", text, / [+]/.test(text) ? "for" : "against"));
      section.append(table, points);
      if (focus) section.focus();
    }
    function value(field, side) {
      const cell = document.createElement("td"), text = field.values[side];
      if (!text) cell.append(make("span", data.say.absent, "absent"));
      else if (!isOpen(field)) cell.textContent = text;
      else {
        const button = make("button", text);
        button.setAttribute("aria-pressed", picks[place].get(field.keep) === side);
        button.setAttribute("aria-label", `${field.label}: ${data.say.kept} ${text}, ${data.say.record} ${"AB"[side]}`);
        button.onclick = () => pick(field, side);
        cell.append(button);
      }
      return cell;
    }
    // What would be left of the two: what was chosen, what only one of them has, all of a list; else the rules of the pipeline decide.
    function merged(pair) {
      byId("merged").hidden = !pair;
      byId("result").replaceChildren(...(pair ? pair.fields : []).flatMap(field => {
        const [a, b] = field.values, side = picks[place].get(field.keep);
        const open = pair.fields.some(other => other.keep === field.keep && isOpen(other));
        const both = field.list && a && b && a !== b;
        let text, from;
        if (both) { text = [...new Set((side === 1 ? b + "\\n" + a : a + "\\n" + b).split("\\n"))].join("\\n"); from = "A + B"; }
        else if (side !== undefined) { text = field.values[side]; from = "AB"[side]; }
        else if (a === b) { text = a; from = "="; }
        else if (open) { text = [a, b].filter(Boolean).join(" / "); from = data.say.rules; }
        else { text = a || b; from = a ? "A" : "B"; }
        return [make("dt", field.label), make("dd", text || data.say.absent), make("dd", from, "from")];
      }));
    }
    // Pairs in which the same fields agree and differ.
    const profile = pair => pair.fields.map(field => field.label + data.say.signs[field.likeness]).join();
    const alike = pair => pairs.flatMap((other, at) => at !== place && !answers.has(at) && profile(other) === profile(pair) ? [at] : []);
    function group(pair) {
      const count = pair ? alike(pair).length : 0;
      byId("group").hidden = !count; byId("alike").checked = false;
      if (count) byId("profile").textContent = fill(data.say.alike, count) + "\\n" + pair.fields.filter(field => field.likeness !== "missing").map(field => data.say.signs[field.likeness] + " " + field.label).join(", ");
    }
    function history() {
      const signs = { same: "=", household: "⌂", different: "≠", pass: "…" };
      byId("history").replaceChildren(...steps.slice(-5).reverse().map(step => {
        const line = make("li", pairs[step.places[0]].title + (step.places.length > 1 ? ` (+ ${step.places.length - 1})` : "") + " "), sign = make("span", signs[step.word], "sign");
        sign.title = data.say.words[step.word]; sign.setAttribute("role", "img"); sign.setAttribute("aria-label", sign.title);
        line.prepend(sign, " "); return line;
      }));
    }
    // A second touch takes the choice back.
    function pick(field, side) {
      const chosen = picks[place];
      if (chosen.get(field.keep) === side) chosen.delete(field.keep); else chosen.set(field.keep, side);
      show();
    }
    function answer(word) {
      if (place >= pairs.length) return;
      const keep = at => word === "same" ? [...picks[at]].map(([name, side]) => name + "=" + "ab"[side]).join(" ") : "";
      const places = [place, ...(byId("alike").checked ? alike(pairs[place]) : [])];
      for (const at of places) answers.set(at, { word, keep: keep(at), note: at === place ? byId("note").value.trim() : "" });
      byId("note").value = byId("told").textContent = "";
      byId("last").textContent = document.querySelector(`[data-answer=${word}]`).childNodes[1].textContent.trim();
      steps.push({ places, word }); place++; show(true);
    }
    function undo() {
      if (!steps.length) return;
      const { places } = steps.pop();
      place = places[0];
      byId("note").value = answers.get(place).note;
      for (const at of places) answers.delete(at);
      byId("last").textContent = byId("told").textContent = ""; show(true);
    }
    function save() {
      const link = document.createElement("a"), address = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
      link.href = address; link.download = "decisions.csv"; link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
      saved = csv(); byId("told").textContent = data.say.saved; show();
    }
    function records(text) {
      const rows = [[""]]; let quoted = false;
      for (let at = text.charCodeAt(0) === 0xFEFF ? 1 : 0; at < text.length; at++) {
        const sign = text[at], row = rows[rows.length - 1];
        if (sign === '"') { if (quoted && text[at + 1] === '"') { row[row.length - 1] += '"'; at++; } else quoted = !quoted; }
        else if (quoted) row[row.length - 1] += sign;
        else if (sign === ",") row.push("");
        else if (sign === "\\n") rows.push([""]);
        else if (sign !== "\\r") row[row.length - 1] += sign;
      }
      return rows;
    }
    async function resume(file) {
      const [head, ...rows] = records(await file.text());
      if (head.slice(0, 3).join() !== "a,b,decision") { byId("told").textContent = data.say.strange; return; }
      // What was answered here and not saved stays, whatever the file says.
      const old = lines(saved), mine = new Set([...answers].filter(entry => entry[1].word !== "pass" && !old.has(line(rowOf(entry)))).map(([at]) => at));
      const theirs = new Map();
      others.length = 0;
      const places = new Map(pairs.map((pair, index) => [pair.a + "\\n" + pair.b, index]));
      let count = 0;
      for (const [a, b, word, keep = "", note = ""] of rows) {
        if (!["same", "household", "different"].includes(word)) continue;
        const index = places.get(a + "\\n" + b);
        if (index === undefined) { others.push([a, b, word, keep, note]); continue; }
        theirs.set(index, { word, keep, note: note.replace(/^'(?=[=+\\-@\\t\\r])/, "") }); count++;
      }
      for (const [at, answer] of theirs) if (!mine.has(at)) answers.set(at, answer);
      place = 0; steps.length = 0;
      saved = csv(theirs);
      byId("told").textContent = fill(data.say.resumed, count); show(true);
    }
    for (const button of document.querySelectorAll("[data-answer]")) button.onclick = () => answer(button.dataset.answer);
    byId("undo").onclick = undo;
    byId("save").onclick = save;
    byId("resume").onchange = event => { if (event.target.files[0]) resume(event.target.files[0]); event.target.value = ""; };
    addEventListener("keydown", event => {
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && key === "s") { event.preventDefault(); return save(); }
      if (event.target.id === "note") { if (key === "escape" || key === "enter") byId("pair").focus(); return; }
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const word = { m: "same", f: "household", d: "different", p: "pass" }[key];
      const field = pairs[place]?.fields.filter(isOpen)[Number(key) - 1];
      if (word) answer(word);
      else if (key === "a") undo();
      else if (field) pick(field, picks[place].get(field.keep) === 1 ? 0 : 1);
      else return;
      event.preventDefault();
    });
    addEventListener("beforeunload", event => { if (unsavedCount()) event.preventDefault(); });
    show();
    """
}
