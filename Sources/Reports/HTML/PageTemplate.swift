// SPDX-License-Identifier: Apache-2.0

/// The templates of the page around its sections.
///
/// Only escaped tags are used: a test keeps raw ones out. Style and script are partials, since they
/// are text of the program and hold no data.
enum PageTemplate {
  /// Everything before the sections.
  static let head = """
    {{% CONTENT_TYPE:REPORT_HTML}}<!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'sha256-{{styleHash}}'; script-src 'sha256-{{scriptHash}}'; img-src data:; \
    base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}</title>
    <style>{{> style}}</style></head>
    <body><a class="skip" href="#answer">Skip to the answer</a>
    {{> symbols}}
    <div class="page"><header class="mast"><p class="brand">{{> mark}}Deal forensics</p>\
    <p class="meta">{{#company}}<b>{{company}}</b> {{/company}}<span>{{subject}}</span></p></header>
    <nav aria-label="Sections"><ol>{{#sections}}<li><a href="#{{id}}"><span>{{number}}</span> \
    {{name}}</a></li>{{/sections}}</ol></nav>
    <main>

    """

  /// Everything after the sections.
  static let foot = """
    {{% CONTENT_TYPE:REPORT_HTML}}<footer class="end"><p>{{colophon}}</p></footer></main></div>
    <script>{{> script}}</script></body></html>

    """

  /// The mark of the program: an interval over a zero line.
  static let mark = """
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" focusable="false">\
    <path d="M1 7h24M8 1v12" stroke="currentColor" stroke-width="1.6" fill="none"/>\
    <circle cx="16.5" cy="7" r="4.6" fill="currentColor"/></svg>
    """

  /// The marks of the families, full and hollow, and the hatch of what leaves.
  static let symbols = """
    <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
    <g id="m-soft"><circle r="4.5" fill="currentColor"/></g>\
    <g id="m-soft-o"><circle class="ho" r="4.2"/></g>\
    <g id="m-rational"><path d="M0-5.6 5.6 0 0 5.6-5.6 0z" fill="currentColor"/></g>\
    <g id="m-rational-o"><path class="ho" d="M0-5.2 5.2 0 0 5.2-5.2 0z"/></g>\
    <g id="m-personality"><path d="M-4-4h8v8h-8z" fill="currentColor"/></g>\
    <g id="m-personality-o"><path class="ho" d="M-3.8-3.8h7.6v7.6h-7.6z"/></g>\
    <g id="m-context"><path d="M0-5 5 4h-10z" fill="currentColor"/></g>\
    <g id="m-context-o"><path class="ho" d="M0-4.6 4.6 3.6h-9.2z"/></g>\
    <g id="grid"><line class="g" x1="0%" x2="0%" y2="100%"/>\
    <line class="g" x1="25%" x2="25%" y2="100%"/><line class="z" x1="50%" x2="50%" y2="100%"/>\
    <line class="g" x1="75%" x2="75%" y2="100%"/><line class="g" x1="100%" x2="100%" y2="100%"/></g>\
    <g id="share"><line class="g" x1="0%" x2="0%" y2="100%"/>\
    <line class="g" x1="25%" x2="25%" y2="100%"/><line class="g" x1="50%" x2="50%" y2="100%"/>\
    <line class="g" x1="75%" x2="75%" y2="100%"/><line class="g" x1="100%" x2="100%" y2="100%"/></g>\
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="5" height="5" class="hb"/>\
    <rect width="1.6" height="5" class="hs"/></pattern></defs></svg>
    """
}
