// SPDX-License-Identifier: Apache-2.0

/// The style of the page: one text, so that its hash can stand in the policy.
///
/// Hue means family and never outcome or direction; each family has a mark of its own, so that colour
/// is never alone. Text has a contrast of at least 4.5, marks of at least 3, in both schemes.
enum StyleSheet {
  /// The whole style.
  static let text = [palette, page, figures, tables, drivers, screens, print].joined()

  private static let palette = """
    :root{color-scheme:light dark;
    --paper:#fcfbf8;--raise:#f4f1ea;--ink:#1a1d21;--ink2:#434a52;--ink3:#5f6770;
    --rule:#d8d3c8;--grid:#e6e2d8;--zero:#8b9096;--bar:#8b9096;
    --soft:#1b5e8c;--bant:#96580a;--pers:#5b5470;--ctx:#3d6b4f;--flag:#9c2c4b;
    --serif:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,\
    "DejaVu Serif",serif;
    --sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",Ubuntu,\
    "Liberation Sans","DejaVu Sans",Arial,sans-serif;
    --mono:ui-monospace,"SF Mono","Cascadia Mono",Consolas,"Liberation Mono",\
    "DejaVu Sans Mono",monospace}
    @media (prefers-color-scheme:dark){:root{
    --paper:#14171b;--raise:#1c2026;--ink:#ece8df;--ink2:#c3c1ba;--ink3:#a0a29f;
    --rule:#353b42;--grid:#262b31;--zero:#727a82;--bar:#6a727a;
    --soft:#82bbe6;--bant:#e3a750;--pers:#b9b0d6;--ctx:#8fc9a6;--flag:#f2909f}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%;text-size-adjust:100%;\
    scroll-padding-top:16px}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 15.5px/1.5 var(--sans);\
    font-variant-numeric:tabular-nums lining-nums;-webkit-font-smoothing:antialiased}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--zero);\
    text-decoration-thickness:1px;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:2px;text-decoration-color:currentColor}
    :focus-visible{outline:2px solid var(--soft);outline-offset:2px;border-radius:1px}
    .vh{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;background:var(--paper);padding:8px;z-index:9}
    .defs{position:absolute}
    code{font:.88em var(--mono);overflow-wrap:anywhere}
    .page{max-width:1240px;margin:0 auto;padding:0 32px 64px;display:grid;\
    grid-template-columns:168px minmax(0,960px);column-gap:48px;justify-content:center}
    .mast{grid-column:1/-1;display:flex;justify-content:space-between;align-items:baseline;\
    gap:24px;padding:16px 0 10px;border-bottom:1px solid var(--ink);margin-bottom:20px}
    .mast p{margin:0}
    .brand{font:600 16px/1.3 var(--serif);display:flex;gap:9px;align-items:center;\
    white-space:nowrap}
    .meta{font-size:13.5px;color:var(--ink2);overflow-wrap:anywhere}
    .meta b{color:var(--ink);font-weight:600}
    .meta b+span::before{content:"·";margin:0 .45em;color:var(--ink3)}
    nav{font-size:13px;line-height:1.35}
    nav ol{list-style:none;margin:0;padding:0;position:sticky;top:20px}
    nav a{display:flex;gap:8px;padding:4px 0;text-decoration:none;color:var(--ink3)}
    nav a span{min-width:1.35em;text-align:right}
    nav a:hover,nav a[aria-current]{color:var(--ink)}
    nav a[aria-current]{font-weight:600}
    main{min-width:0}
    section{margin:0 0 72px}
    .eb{margin:0 0 6px;padding-top:10px;border-top:1px solid var(--ink);font-size:13px;\
    font-weight:600;color:var(--ink2)}
    .eb .sn{display:inline-block;min-width:1.2em;color:var(--ink3);font-weight:400}
    h1,h2{font-family:var(--serif);font-weight:600;text-wrap:balance;letter-spacing:-.008em;\
    overflow-wrap:anywhere}
    h1{font-size:33px;line-height:1.16;margin:0 0 18px;max-width:30em}
    h2{font-size:25px;line-height:1.22;margin:0 0 12px}
    h3,.h3{font:600 14px/1.35 var(--sans);letter-spacing:0;margin:20px 0 6px}
    p{overflow-wrap:break-word}
    .lede{font:400 17px/1.5 var(--serif);color:var(--ink2);max-width:64ch;margin:0 0 22px;\
    text-wrap:pretty}
    .tn{font-size:13px;color:var(--ink3);max-width:78ch;margin:6px 0 24px;text-wrap:pretty}
    .ci{color:var(--ink3);white-space:nowrap;font-size:.94em}
    .plainl{margin:0;padding:0;list-style:none;font-size:14.5px;color:var(--ink2);max-width:78ch}
    .plainl li{padding:0 0 7px;overflow-wrap:anywhere}
    .cols{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:8px 44px}
    #answer .cols{grid-template-columns:minmax(0,1.42fr) minmax(0,1fr);gap:40px;\
    margin-bottom:22px}
    #answer .cols:not(:has(.kpis)){grid-template-columns:minmax(0,46em)}
    #answer .cols p{font:400 16.5px/1.44 var(--serif);margin:0 0 9px;text-wrap:pretty}
    #answer>.h3{border-top:1px solid var(--rule);padding-top:12px}
    .kpis{display:grid;grid-template-columns:1fr 1fr;gap:12px 24px;margin:0;align-content:start}
    .kpis>div{border-top:1px solid var(--rule);padding-top:7px}
    .kpis dt{font-size:13px;line-height:1.3;color:var(--ink2)}
    .kpis dd{margin:0;display:flex;flex-direction:column}
    .kpis strong{font:600 29px/1.15 var(--serif);letter-spacing:-.01em;\
    font-variant-numeric:proportional-nums lining-nums}
    .kpis dd span{font-size:12.5px;line-height:1.35;color:var(--ink3)}
    .md{display:grid;grid-template-columns:122px minmax(0,1fr);gap:5px 14px;margin:0 0 22px;\
    font-size:14px;color:var(--ink2)}
    .md dt{color:var(--ink);font-weight:600}
    .md dd{margin:0;overflow-wrap:anywhere}
    .cmd{background:var(--raise);padding:8px 10px;overflow-wrap:anywhere;margin:0 0 4px;\
    line-height:1.4}
    .end{font-size:12.5px;color:var(--ink3);border-top:1px solid var(--rule)}

    """
}
