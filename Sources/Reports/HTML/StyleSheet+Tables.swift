// SPDX-License-Identifier: Apache-2.0

extension StyleSheet {
  /// Figures and what is drawn in them.
  static let figures = """
    .fig{margin:0 0 32px;min-width:0}
    .fig figcaption{font-size:14px;line-height:1.38;margin-bottom:10px}
    .fig figcaption b{font-weight:600;display:block}
    .fig figcaption>span{color:var(--ink3);font-size:13px}
    #answer .fig figcaption{border-top:1px solid var(--ink);padding-top:8px}
    .ff{font-size:12.5px;line-height:1.4;color:var(--ink3);margin:8px 0 0}
    .ff b{font-weight:600;color:var(--ink2);margin-right:4px}
    svg{overflow:visible}
    .rw{display:block;width:100%}
    svg text{font:12px var(--sans);fill:var(--ink3);font-variant-numeric:tabular-nums lining-nums}
    .s{color:var(--soft)}.b{color:var(--bant)}.p{color:var(--pers)}.c{color:var(--ctx)}.i{color:var(--ink)}
    .g{stroke:var(--grid)}.z{stroke:var(--zero)}.tk{stroke:var(--zero)}
    line.iv{stroke:currentColor;stroke-width:2}
    .ho{fill:var(--paper);stroke:currentColor;stroke-width:1.8}
    .band{fill:var(--grid);opacity:.75}
    rect.fi{fill:var(--ink2)}.br{fill:var(--bar)}.tr{fill:var(--grid)}.hx{fill:url(#hatch)}
    .hb{fill:var(--paper)}.hs{fill:var(--ink2)}
    .k{vertical-align:-2px;margin-right:6px;overflow:visible;flex:none}
    .how{font-size:13px;line-height:1.45;color:var(--ink2);border-top:1px solid var(--rule);\
    margin-top:10px;padding-top:9px}
    .how p{margin:0 0 6px;text-wrap:pretty}

    """

  /// Tables of words, forests, levels and the case flow.
  static let tables = """
    table{border-collapse:collapse;width:100%}
    th{text-align:left;font-weight:400}
    .fp{font-size:14px}.fp td{padding:0}.fp td.pl{width:100%}
    .fp th[scope=row]{padding:0 14px 0 0;line-height:1.25}
    .fp .v{text-align:right;white-space:nowrap;padding-left:10px}
    .fp thead th{font-size:12.5px;color:var(--ink3);vertical-align:bottom;padding:0 0 4px}
    .fp thead .v{padding-left:10px}
    .fp thead .fh{color:var(--ink);font-weight:600;font-size:13.5px}
    .fp th.fi{font-weight:600}
    .dir{white-space:nowrap;display:block}
    .dir span{display:inline-block;width:50%;text-align:right;padding-right:7px}
    .dir span+span{text-align:left;padding:0 0 0 7px}
    .dir i,.xs{font-style:normal}
    .fp a{text-decoration-color:transparent}
    .fp a:hover,.fp a:focus-visible{text-decoration-color:currentColor}
    .fpp{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:28px}
    .fig>.fp th[scope=row],.fig>.fp .fh{white-space:nowrap}
    .fpp .fp{table-layout:fixed}
    .fpp .fp .fh{width:38%}.fpp .fp .v{width:52px}
    sup.dg{color:var(--flag);line-height:0;margin-left:1px;font-weight:600;font-size:.75em}
    .ct th[scope=row]{white-space:nowrap}
    .ct .ws{padding-left:14px;text-align:right;white-space:nowrap;font-size:13px;color:var(--ink2)}
    .ct thead .ws{color:var(--ink3)}
    .mo{max-width:760px}.mo .pl{padding-left:16px!important}.mo th[scope=row]{white-space:nowrap}
    .flw{max-width:760px}
    .flw th[scope=row]{padding:0 10px 0 0;white-space:nowrap}
    .flw .v{padding:0 14px 0 0}.flw .run{padding:0 0 0 14px}
    .flw .sum th,.flw .sum .v{font-weight:600}
    .flw .minus th,.flw .part th{padding-left:12px}
    small{font-size:12.5px;color:var(--ink3);font-weight:400}
    .lv{margin-bottom:20px}
    .lv .gr th{padding:16px 0 5px;border-bottom:1px solid var(--grid)}
    .lv .gr b{font-weight:600}
    .lv .ts{font-size:13px;color:var(--ink3);margin-left:10px}
    .lv th[scope=row]{min-width:150px;max-width:300px;padding-left:20px;overflow-wrap:anywhere}
    .lv .pl{padding-left:16px!important}
    .lv .qt{padding-left:16px;color:var(--ink2)}
    .lv .e{font-size:13px;color:var(--ink3);padding:2px 0 4px 20px}
    .fd{font:600 11.5px var(--sans);color:var(--ink2);border:1px solid var(--zero);\
    border-radius:2px;padding:0 4px;margin-left:7px;white-space:nowrap}
    .fl,.no{display:block;padding:1px 0;max-width:90ch;white-space:normal}
    .fl::before{content:"⚑ ";color:var(--flag)}
    .sx{overflow-x:auto;position:relative}
    .tt{font-size:14px;margin:0 0 16px;width:auto;min-width:min(100%,560px)}
    .tt caption{text-align:left;font-size:14px;font-weight:600;padding:0 0 8px}
    .tt thead th{font-size:12.5px;color:var(--ink3);border-bottom:1px solid var(--ink);\
    padding:0 16px 5px 0;vertical-align:bottom}
    .tt tbody>tr>*{padding:8px 16px 8px 0;border-bottom:1px solid var(--grid);vertical-align:top;\
    overflow-wrap:anywhere}
    .tt tr>:last-child{padding-right:0}
    .tt .r{text-align:right;white-space:nowrap}
    .tt b{font-weight:600}

    """

  /// The table of drivers with its evidence.
  static let drivers = """
    .tools{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;font-size:13px;\
    color:var(--ink2);margin:0 0 12px}.tools[hidden]{display:none}
    .tools input{font:inherit;color:var(--ink);background:var(--paper);\
    border:1px solid var(--zero);border-radius:3px;padding:4px 8px;width:170px;margin-left:4px}
    output{color:var(--ink3);margin-left:auto}
    .dt{font-size:13.5px;margin-bottom:10px}
    .dt thead th{font-size:12.5px;color:var(--ink3);vertical-align:bottom;text-align:right;\
    padding:0 0 5px 10px;border-bottom:1px solid var(--ink);white-space:nowrap}
    .dt thead th:first-child{text-align:left;padding-left:0}
    .dt thead .pl{width:23%;padding-left:16px}
    .dt thead small{display:block;font-size:12px}
    .dt thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;\
    text-align:inherit}
    .dt thead small{display:block;font-size:12px}
    .dt thead button{display:inline;appearance:none}
    .dt thead button:hover{color:var(--ink)}
    .dt thead [aria-sort] button{color:var(--ink);font-weight:600}
    .dt thead [aria-sort=descending] button::after{content:" ↓"}
    .dt thead [aria-sort=ascending] button::after{content:" ↑"}
    .dt td{text-align:right;padding:0 0 0 10px;white-space:nowrap}
    .dt td.pl{padding-left:16px}
    .dt .r th{padding:0 0 0 20px;line-height:1.25;font-weight:400}
    .dt .r th.fi{font-weight:600}
    .dt .r th .k{margin-left:-20px}
    .dt .r>tr:first-child>*{padding-top:8px}
    .dw{display:block;color:var(--ink3);font-size:.9em;font-weight:400}
    .md.sg{font-size:13px;max-width:88ch;margin-bottom:16px;color:var(--ink3)}
    .md.sg dt{color:var(--ink2)}
    .dt .nf td{text-align:left;white-space:normal;padding:7px 0;font-size:13px;color:var(--ink3)}
    .dt tbody.r>tr:last-child>*{padding-bottom:7px;border-bottom:1px solid var(--grid)}
    .dt .e td{max-width:0;text-align:left;padding-left:20px;padding-top:1px;white-space:normal;\
    font-size:13px;color:var(--ink3)}
    .dt .gr th{font-weight:600;font-size:13px;color:var(--ink2);padding:18px 0 5px;\
    border-bottom:1px solid var(--rule)}
    .dt .r:target,.lv tbody:target{background:var(--raise);box-shadow:0 0 0 6px var(--raise)}
    q{quotes:"“" "”";font-family:var(--serif);font-style:italic;color:var(--ink2);\
    overflow-wrap:anywhere}
    summary{list-style:none;cursor:pointer}
    summary::-webkit-details-marker{display:none}
    .ev summary{display:flex;gap:12px;align-items:baseline}
    .ev summary q{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0;\
    font-size:13.5px}
    .ev .more{white-space:nowrap;text-decoration:underline;text-decoration-color:var(--zero);\
    text-decoration-thickness:1px;text-underline-offset:.18em}
    .ev[open] summary q{display:none}
    .ev[open] .more::after{content:", close"}
    .ev ul{list-style:none;margin:2px 0 4px;padding:0}
    .ev li{padding:3px 0}.ev li q{font-size:14.5px}
    .ev .rest{font-size:12.5px}
    .src b{font-weight:600;color:var(--ink2)}
    mark{background:none;color:var(--ink);text-decoration:underline;\
    text-decoration-thickness:2px;text-decoration-color:var(--soft);text-underline-offset:.16em}

    """
}
