// SPDX-License-Identifier: Apache-2.0

/// The script of the page: sorts and searches drivers, opens evidence that a link leads to.
///
/// Everything can be read without it.
enum PageScript {
  /// The script.
  static let text = """
    (()=>{'use strict';const d=document,$=s=>d.querySelector(s),$$=s=>[...d.querySelectorAll(s)];
    const dt=$('#dt'),rows=$$('#dt tbody.r'),groups=$$('#dt tbody.gr'),all=$$('#dt tbody');
    const find=$('#find'),out=$('#shown');let st={sort:'',dir:-1,find:''};
    const heads=[],buttons=()=>heads.forEach(([h,b])=>{if(!h.contains(b)){\
    b.append(...h.childNodes);h.append(b)}});
    const num=(r,k)=>r.dataset[k]===undefined?NaN:+r.dataset[k];
    const order=(a,b)=>{if(st.sort==='name')return st.dir*a.rows[0].cells[0].textContent.localeCompare\
    (b.rows[0].cells[0].textContent);const x=num(a,st.sort),y=num(b,st.sort);
    return isNaN(x)?isNaN(y)?0:1:isNaN(y)?-1:st.dir*(x-y)};
    const show=()=>{let n=0;const q=st.find.toLowerCase(),foot=dt.tFoot;
    rows.forEach(r=>{r.hidden=!!q&&!r.textContent.toLowerCase().includes(q);if(!r.hidden)n++});
    (st.sort?rows.slice().sort(order):all).forEach(b=>dt.insertBefore(b,foot));
    groups.forEach(g=>g.hidden=!!(st.sort||q));out.textContent=n+' of '+rows.length;find.value=st.find;
    $$('#dt th[data-s]').forEach(h=>h.dataset.s===st.sort?h.setAttribute('aria-sort',\
    st.dir<0?'descending':'ascending'):h.removeAttribute('aria-sort'))};
    const save=()=>{const p=new URLSearchParams;if(st.sort){p.set('sort',st.sort);p.set('dir',st.dir)}
    if(st.find)p.set('find',st.find);const s=p.toString();
    history.replaceState(null,'','#drivers'+(s?'?'+s:''));show()};
    const jump=()=>{let h='';try{h=decodeURIComponent(location.hash.slice(1))}catch{return}
    const m=h.match(/^drivers\\?(.*)/);if(m&&dt){const p=new URLSearchParams(m[1]);
    st={sort:p.get('sort')||'',dir:+p.get('dir')||-1,find:p.get('find')||''};show();\
    $('#drivers').scrollIntoView();return}
    const t=h&&d.getElementById(h);if(!t)return;if(t.hidden){st.find='';show()}
    const e=t.matches('tbody')&&t.querySelector('details');if(e)e.open=true;t.scrollIntoView()};
    if(dt){$$('.js').forEach(x=>x.hidden=false);$$('#dt th[data-s]').forEach(h=>{
    const b=d.createElement('button');b.type='button';heads.push([h,b]);b.onclick=()=>{const k=h.dataset.s,first=k==='name'||k==='q'?1:-1;
    if(st.sort!==k){st.sort=k;st.dir=first}else if(st.dir===first)st.dir=-first;else st.sort='';save()}});
    buttons();find.oninput=()=>{st.find=find.value;save()}}
    addEventListener('hashchange',jump);jump();
    let was=[];addEventListener('beforeprint',()=>{heads.forEach(([h,b])=>\
    h.replaceChildren(...b.childNodes));was=$$('details.ev:not([open])');\
    was.forEach(x=>x.open=true)});addEventListener('afterprint',()=>{buttons();\
    was.forEach(x=>x.open=false)});
    const links=$$('nav a'),seen=new Map;if('IntersectionObserver'in window){
    const o=new IntersectionObserver(es=>{es.forEach(e=>seen.set(e.target.id,e.isIntersecting));
    const c=$$('main>section').find(s=>seen.get(s.id));if(c)links.forEach(a=>\
    a.hash==='#'+c.id?a.setAttribute('aria-current','true'):a.removeAttribute('aria-current'))},
    {rootMargin:'-10% 0px -70% 0px'});$$('main>section').forEach(s=>o.observe(s))}
    })();
    """
}
