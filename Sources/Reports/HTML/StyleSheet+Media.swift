// SPDX-License-Identifier: Apache-2.0

extension StyleSheet {
  /// Narrower screens, down to a phone.
  static let screens = """
    @media screen and (max-width:1239px){
    .page{display:block;max-width:1000px;padding:0 24px 48px}
    .mast{margin:0}
    nav{position:sticky;top:0;background:var(--paper);z-index:3;\
    border-bottom:1px solid var(--rule);margin:0 -24px 18px;padding:0 24px;overflow-x:auto;\
    scrollbar-width:none}
    nav ol{display:flex;gap:18px;position:static}
    nav a{padding:9px 0;white-space:nowrap;gap:5px}nav a span{min-width:0}
    html{scroll-padding-top:52px}}
    @media screen and (max-width:960px){
    .cols,#answer .cols,.fpp{grid-template-columns:minmax(0,1fr)}
    .dt .or{display:none}.dt{font-size:13px}}
    @media screen and (max-width:760px){
    .page{padding:0 16px 40px}nav{margin:0 -16px 14px;padding:0 16px}
    .mast{display:block;padding:12px 0 8px}.meta{font-size:13px}
    h1{font-size:26px}h2{font-size:22px}.lede{font-size:16px}
    section{margin-bottom:52px}
    .kpis{gap:12px 16px}.kpis strong{font-size:26px}
    .xs,.mn{display:none}
    .fp{font-size:13px}
    .fpp .fp .fh{width:40%}.fpp .fp th[scope=row]{padding-right:6px}
    .fpp .fp .v{width:48px;padding-left:6px}
    .dir span{padding:0 4px 0 0}.dir span+span{padding:0 0 0 4px}
    .flw small{display:none}.flw .v{padding-right:8px}.flw .run{padding-left:8px}
    .lv th[scope=row]{min-width:88px;max-width:130px;padding-left:0}
    .lv td.v .ci{display:none}
    .lv .ts{display:block;margin:0}
    .ct,.ct tbody{display:block}.ct thead,.ct tfoot{display:none}
    .ct tr{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:baseline;\
    padding-top:5px}
    .ct td{display:block}
    .ct td.pl{grid-column:1/-1;grid-row:2;width:100%}
    .ct td.ws{grid-column:1/-1;text-align:left;padding:0;font-size:12.5px;white-space:normal}
    .ct td.ws::before{content:"would show: "}
    .dt,.dt tbody,.dt tr{display:block}.dt tbody[hidden]{display:none}
    .dt thead,.dt tfoot{display:none}
    .dt .r>tr:first-child{display:flex;flex-wrap:wrap;gap:0 14px;align-items:baseline}
    .dt .r>tr:first-child>:is(th,.rd,.pl){flex:0 0 100%}
    .dt .r td.rd{order:1;text-align:left;padding:2px 0 0;font-size:14px}
    .dt .r td.pl{order:2;padding:3px 0}
    .dt .r td[data-l]{text-align:left;padding-left:0}
    .dt .r td[data-l]:not(.rd){order:3;font-size:12.5px}
    .dt td[data-l]::before{content:attr(data-l) " ";color:var(--ink3)}
    .dt tbody.r>tr>*{border-bottom:0!important}
    .dt tbody.r{border-bottom:1px solid var(--grid)}
    .dt .gr th{display:block}.dt .dw{display:inline}
    .dt .e td{display:block;padding:2px 0 10px;max-width:none}
    .ev summary{display:block}.ev summary q{white-space:normal}
    .tools input{width:130px}output{margin:0}
    .tt,.tt tbody,.tt caption{display:block}.tt thead{display:none}
    .tt tr{display:block;border-bottom:1px solid var(--grid);padding:8px 0}
    .tt tbody>tr>*{display:block;border:0;padding:1px 0;text-align:left!important;\
    white-space:normal!important}
    .tt td[data-l]::before{content:attr(data-l) ": ";color:var(--ink3);font-size:12.5px}
    .tt td.r{display:inline-block!important;padding-right:14px!important}
    .tt td:empty{display:none!important}
    .md{grid-template-columns:104px minmax(0,1fr)}}

    """

  /// Paper: A4 or Letter, evidence open, rows and figures unbroken.
  static let print = """
    @page{margin:15mm 15mm 16mm;\
    @bottom-left{content:"Deal forensics";font:8pt sans-serif;color:#5f6770}\
    @bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5f6770}}
    @media print{
    :root{color-scheme:light;--paper:#fff;--raise:#f4f1ea;--ink:#1a1d21;--ink2:#3b4249;\
    --ink3:#555d66;--rule:#cfcabf;--grid:#dedad0;--zero:#82878d;--bar:#8b9096;--soft:#1b5e8c;\
    --bant:#96580a;--pers:#5b5470;--ctx:#3d6b4f;--flag:#9c2c4b}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .page{display:block;max-width:none;padding:0;zoom:.83}
    nav,.tools,.skip,.js,.xs{display:none!important}
    a{text-decoration:none}
    .mast{margin-bottom:16px;padding-top:0}
    section{margin-bottom:34px}
    h1{max-width:none;font-size:27px;margin-bottom:12px}.lede{max-width:none}
    #answer .cols{gap:28px;grid-template-columns:minmax(0,2.1fr) minmax(0,1fr);margin-bottom:14px}
    #answer .cols p{font-size:15px;line-height:1.36;margin:0 0 7px}
    #answer .kpis{grid-template-columns:1fr}#answer .kpis strong{font-size:24px}
    .fpp{gap:24px}.fig{margin-bottom:22px}#answer .fig{margin-bottom:8px}
    #answer>.h3{margin:8px 0 4px;padding-top:6px}#answer .plainl li{padding-bottom:3px}
    h1,h2,h3,.eb,figcaption,.lede,.tt caption,.gr,thead{break-after:avoid}
    h1,h2,.lede,.tn,.fig,.kpis,tbody.r,.lv tbody,tr,.ev li,.how{break-inside:avoid}
    #drivers,#methods{break-before:page}
    thead{display:table-header-group}tfoot{display:table-row-group}
    .sx{overflow:visible}
    .dt{font-size:13px}.dt thead .pl{width:19%}
    .ev ul{margin:0}.ev li{padding:1px 0}.ev li q{font-size:13.5px}
    .ev summary{display:none}
    .ev::details-content{content-visibility:visible;display:block;height:auto;block-size:auto}
    .mn{display:none}}

    """
}
