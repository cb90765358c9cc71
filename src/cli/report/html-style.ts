/** The look of the report: readable on paper and screen, light and dark, down to 320 pixels. */
export const style = `:root{color-scheme:light dark;--ink:#1c1b19;--soft:#5f5b54;--line:#d9d4c8;--paper:#fdfcf8;--box:#f5f2e9;--link:#7a2e1d;--mark:#fbe08a;--error:#a1170f;--warning:#7a5200;--info:#23538a;--waived:#4c5a3f;font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:var(--ink);background:var(--paper)}
@media (prefers-color-scheme:dark){:root{--ink:#e8e4db;--soft:#aca79b;--line:#3f3b35;--paper:#181715;--box:#22201d;--link:#f0ab96;--mark:#6a5510;--error:#ff9b8f;--warning:#f0c15c;--info:#9cc4f5;--waived:#b5c7a2}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem clamp(.9rem,3vw,3rem) 4rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;font-weight:600;margin:0}
p,ul,ol,dl,blockquote{margin:0}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC",monospace;font-size:.92em;padding:0 .25em;background:var(--box);border-radius:3px;unicode-bidi:isolate}
.counts{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0;margin-top:.8rem}
.counts strong{font-size:1.25rem}
.error .severity,.error strong{color:var(--error)}
.warning .severity,.warning strong{color:var(--warning)}
.info .severity,.info strong{color:var(--info)}
.waived .severity,.waived strong{color:var(--waived)}
.severity{font-weight:700}
.rules{width:100%;border-collapse:collapse}
.rules th,.rules td{text-align:start;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
.rules thead th{color:var(--soft);font-size:.88rem;white-space:nowrap}
.rules .number{text-align:end;font-variant-numeric:tabular-nums}
.jumps a{display:inline-block;min-width:1.6em;padding:.1em .25em}
.findings{list-style:none;padding:0;display:grid;gap:1rem}
.finding{border:1px solid var(--line);border-inline-start-width:4px;border-radius:4px;padding:.8rem 1rem}
.finding.error{border-inline-start-color:var(--error)}
.finding.warning{border-inline-start-color:var(--warning)}
.finding.info{border-inline-start-color:var(--info)}
.finding.waived{border-inline-start-color:var(--waived)}
.finding:target{outline:2px solid var(--link);outline-offset:3px}
.about,.where{color:var(--soft);font-size:.88rem}
.texts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.7rem;margin-top:.7rem}
.text{background:var(--box);padding:.6rem .8rem;border-radius:4px;min-width:0}
blockquote{font-size:1.05rem;line-height:1.7;unicode-bidi:isolate}
mark{background:var(--mark);color:inherit;padding:.05em .1em;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em;border-radius:2px}
mark::before,mark::after{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
mark::before{content:" [marked: "}
mark::after{content:" end] "}
.reason{margin-top:.5rem}
footer{margin-top:2rem}
details{margin:.4rem 0}
summary{cursor:pointer}
details p{margin:.3rem 0 .3rem 1rem}
@media (max-width:40rem){.rules,.rules tbody,.rules tr,.rules th,.rules td{display:block;border:0;padding:0}.rules thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.rules tr{border-bottom:1px solid var(--line);padding:.5rem 0}.rules .number{text-align:start}.rules .number::before{content:attr(data-label) ": "}}
@media print{.finding{break-inside:avoid}:root{--paper:#fff}}
`
