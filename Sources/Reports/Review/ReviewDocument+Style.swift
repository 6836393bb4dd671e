extension ReviewDocument {
  /// How the page looks; light or dark as the reader's system is.
  static let style = """
    :root{color-scheme:light dark;--ink:#1d2327;--soft:#5b6167;--page:#f6f5f1;--card:#fff;--line:#e2dfd6;--warm:#fdf3dc;--cold:#f9e3de;--no:#b3412c;--pick:#1f6f54;--ring:#2f6f9f}
    @media(prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#a9aca8;--page:#1b1d1f;--card:#26292b;--line:#3a3e40;--warm:#3b3523;--cold:#43292a;--no:#f0826d;--pick:#6fc7a6;--ring:#8cc4ee}}
    *{box-sizing:border-box}
    body{font:16px/1.5 system-ui,sans-serif;margin:0;color:var(--ink);background:var(--page)}
    header{position:sticky;top:0;background:var(--card);border-bottom:1px solid var(--line);padding:.7rem 1.5rem;display:flex;gap:.3rem 1.2rem;align-items:center;flex-wrap:wrap}
    h1{font-size:1.15rem;margin:0}
    header p{margin:0;color:var(--soft);flex:1}
    progress{width:9rem}
    main{max-width:80rem;margin:0 auto;padding:1rem 1.5rem 3rem;display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:1.2rem;align-items:start}
    aside section{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.7rem .9rem;margin-bottom:1rem;overflow-wrap:anywhere}
    h2{font-size:.95rem;margin:0 0 .4rem}
    dl{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .6rem;margin:0;font-size:.9rem}
    dt{grid-column:1/-1;color:var(--soft);font-size:.75rem;border-top:1px solid var(--line);padding-top:.2rem}
    dd{margin:0;white-space:pre-line}
    dd.from{color:var(--soft);font-size:.8rem;text-align:right}
    ul{list-style:none;margin:0;padding:0;font-size:.9rem}
    #profile{margin:0 0 .4rem;font-size:.9rem;white-space:pre-line}
    noscript p{padding:1rem 1.5rem}
    @media(max-width:60rem){main{grid-template-columns:minmax(0,1fr)}}
    #pair{outline:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
    table{border-collapse:collapse;width:100%;table-layout:fixed}
    th,td{text-align:left;padding:.4rem .8rem;border-top:1px solid var(--line);vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
    thead th{border-top:0;font-weight:600}
    thead th:first-child{width:11rem;font-weight:500;color:var(--soft)}
    thead th:last-child{width:3.4rem}
    tbody th{font-weight:500;color:var(--soft)}
    tr.near td{background:var(--warm)}
    tr.different td{background:var(--cold)}
    .sign{display:inline-block;width:1.5rem;text-align:center;border-radius:.3rem;font-weight:700;background:var(--page)}
    tr.same .sign{color:var(--pick)}
    tr.different .sign{color:var(--no)}
    td button{all:unset;display:block;width:100%;cursor:pointer;border-radius:.3rem;padding:0 .3rem;white-space:pre-line}
    td button[aria-pressed=true]{box-shadow:inset 0 0 0 2px var(--pick)}
    td button[aria-pressed=true]::after{content:"✓";float:right;color:var(--pick)}
    .absent{color:var(--soft)}
    @media(max-width:40rem){
      header,main{padding-left:.7rem;padding-right:.7rem}
      table,thead,tbody{display:block}
      tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) 2.2rem}
      th,td{padding:.25rem .5rem}
      thead th:first-child,tbody th{grid-column:1/-1;width:auto;padding-bottom:0}
      thead th:last-child{display:none}
      tbody td{border-top:0}
    }
    .points{margin:0;padding:.6rem .8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
    .points span{display:inline-block;margin-right:1.1rem}
    .for{color:var(--pick)}
    .against{color:var(--no)}
    .end{padding:2rem;text-align:center;font-size:1.1rem}
    button{font:inherit;color:inherit;padding:.45rem .8rem;border:1px solid var(--line);border-radius:.4rem;background:var(--card);cursor:pointer}
    button:disabled{opacity:.5;cursor:default}
    button small{display:block;color:var(--soft);font-size:.75rem;min-height:1.1em}
    .answers{display:flex;gap:.5rem;flex-wrap:wrap}
    .answers button{flex:1 1 9rem}
    :focus-visible,td button:focus-visible{outline:3px solid var(--ring);outline-offset:1px}
    kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .35rem;font:inherit;font-size:.85em}
    input#note{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.3rem;padding:.3rem .5rem;width:min(28rem,100%)}
    .help,.told{color:var(--soft);margin:.4rem 0}
    """
}
