/**
 * What Preact has for others: classes, contexts, portals, hydration, suspending, boundaries for errors, MathML, HTML
 * from strings, styles that are strings, comments between elements, options that are chained. Components here are functions with hooks, and
 * what they draw goes into an empty element.
 */
export const PREACT: readonly [string, string][] = [
  // Hydration and suspending.
  [
    '128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),',
    '',
  ],
  [
    'if(e.length=v,r.__v=null,c||o)if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);else r.__e=u.__e',
    'e.length=v,r.__v=null,r.__e=u.__e',
  ],
  ['t&&t.then||D(r),', ''],
  ['r.__u&=-161,p&&p.some(g),', ''],
  ['!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),', ''],
  ['32&u.__u?[i]:null,f,i||S(u),32&u.__u,o)', 'f,i||S(u),o)'],
  [
    'i=(u=t&&32&t.__u)?null:r.__k,r.__k=m($,{children:[t]}),f=[],o=[],z(r,r.__k,i||p,p,r.namespaceURI,i?null:r.firstChild?d.call(r.childNodes):null,f,i?i.__e:r.firstChild,u,o)',
    'i=r.__k,r.__k=m($,{children:[t]}),f=[],o=[],z(r,r.__k,i||p,p,r.namespaceURI,f,i?i.__e:null,o)',
  ],
  ['n.__&&n.__(t,r),9==r.nodeType&&(r=r.documentElement),', ''],
  [
    ',o)for(s=0;s<o.length;s++)if((k=o[s])&&(C?k.localName==C:3==k.nodeType)){t=k,o[s]=null;break}',
    ',0);',
  ],
  [
    't=M.createElementNS(f,C,x.is?x:a),l&&(n.__m&&n.__m(r,o),l=!1),o=null}',
    't=M.createElementNS(f,C)}',
  ],
  [
    'a="template"==C&&t.content||t,o="textarea"==C&&null!=x.defaultValue?null:o&&d.call(a.childNodes),!l&&o)for($={},s=0;s<t.attributes.length;s++)$[(k=t.attributes[s]).name]=k.value;for(s in $)',
    'a=t,1)for(s in $)',
  ],
  [':l&&"function"!=typeof k||$[s]===k||N', ':$[s]===k||N'],
  ['l&&t.data==x||(t.data=x)', '(t.data=x)'],
  [',l&&"textarea"!=C||(s="value"', ',(s="value"'],
  // The parameters that these had: the elements to take over, and whether to.
  ['function z(t,r,u,i,f,o,e,l,c,a){', 'function z(t,r,u,i,f,e,l,a){'],
  ['l=I(t,w(A)?A:[A],r,u,i,f,o,e,l,c,a)', 'l=I(t,w(A)?A:[A],r,u,i,f,e,l,a)'],
  ['l=r.__e=F(u.__e,r,u,i,f,o,e,c,a,t)', 'l=r.__e=F(u.__e,r,u,i,f,e,a,t)'],
  ['function I(n,t,r,u,i,f,o,e,l,c,a){', 'function I(n,t,r,u,i,f,e,l,a){'],
  ['_=z(n,v,h,i,f,o,e,l,c,a)', '_=z(n,v,h,i,f,e,l,a)'],
  ['function F(t,r,u,i,f,o,e,l,c,a){', 'function F(t,r,u,i,f,e,c,a){'],
  // Classes and contexts.
  ['C=(s=V.prototype)&&s.render,j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,', ''],
  [
    '(C?r.__c=d=new V(M,L):(r.__c=d=new x(M,L),d.constructor=V,d.render=K),j&&j.sub(d),',
    '(r.__c=d=new x(M),d.constructor=V,d.render=K,',
  ],
  [
    ',C&&(d.__s||(d.__s=d.state),V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))),k=d.props,b=d.state,d.__v=r',
    ',d.__v=r',
  ],
  [
    'M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),',
    '',
  ],
  ['d.shouldComponentUpdate(M,d.__s,L)', 'd.shouldComponentUpdate(M,d.__s)'],
  [
    'd.componentWillUpdate&&d.componentWillUpdate(M,d.__s,L),C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})}else C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),C&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=L,d.props=M',
    '}d.props=M',
  ],
  ['q=C?25:0', 'q=0'],
  ['d.render(d.props,d.state=d.__s,d.context)', 'd.render(d.props,d.state=d.__s)'],
  [
    'C&&(y.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(i=_({},i,d.getChildContext())),C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),',
    'd.state=d.__s,',
  ],
  ['if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){n.__e(t,r)}', ''],
  ['this.props=n,this.context=t,', 'this.props=n,'],
  ['function K(n,t,r){return this.constructor(n,r)}', 'function K(n){return this.constructor(n)}'],
  // Styles that are strings.
  [
    'if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)',
    '{if(u)',
  ],
  // Options that nobody sets.
  ['return!o&&n.vnode&&n.vnode(e),e}', 'return e}'],
  ['n.vnode&&n.vnode(r),z(e,r', 'z(e,r'],
  ['&&i==n.debounceRendering||((i=n.debounceRendering)||queueMicrotask)(H)', '||queueMicrotask(H)'],
  ['(f=u.length)&&(i||queueMicrotask)(H)', '(f=u.length)&&queueMicrotask(H)'],
  ['return u(n.event?n.event(r):r)', 'return u(r)'],
  [
    'if("http://www.w3.org/2000/svg"==i)t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(',
    'if("http://www.w3.org/2000/svg"!=i&&',
  ],
  // Portals.
  [
    'M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),',
    '',
  ],
  [',M.__P&&(r.__e=null,l=s),', ','],
  ['"function"!=typeof n.type||n.props.__P?null:S(n)', '"function"!=typeof n.type?null:S(n)'],
  ['&&n.__c&&!n.props.__P)', '&&n.__c)'],
  ['if(n.props.__P)return t;', ''],
  ['"function"!=typeof t.type||u&&!t.props.__P', '"function"!=typeof t.type||u'],
  // Boundaries for errors.
  ['2&d.__g&&(d.__g|=1)', '0'],
  [',1&d.__g&&(d.__g&=-4)}catch', '}catch'],
  [
    'function(n,t,r,u){for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}throw f=0,n}',
    'function(n){throw f=0,n}',
  ],
  // MathML, HTML from strings, and other elements within SVG.
  ['"math"==C?f="http://www.w3.org/1998/Math/MathML":', ''],
  ['"dangerouslySetInnerHTML"==s?y=k:', ''],
  ['"children"==s?_=k:"dangerouslySetInnerHTML"==s?h=k:', '"children"==s?_=k:'],
  [
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),I(a,w(_)?_:[_],r,u,i,f,o,e,o?o[0]:u.__k&&S(u,0),l,c),o&&o.some(g))',
    'I(a,w(_)?_:[_],r,u,i,f,e,u.__k&&S(u,0),c)',
  ],
  ['||"value"==s&&"defaultValue"in x||"checked"==s&&"defaultChecked"in x', ''],
  // Comments between elements.
  [
    'for(t&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null),o=n.__e,e=t;e&&8==e.nodeType;)e=e.nextSibling;for(o!=e&&',
    't&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null);o=n.__e;o!=t&&',
  ],
  [
    'r.insertBefore(o,t||null)),t=o;(t=t&&t.nextSibling)&&8==t.nodeType&&!t.data.startsWith("$s"););return t}',
    'r.insertBefore(o,t||null));return o.nextSibling}',
  ],
];

/** What the hooks have for these, and for options that somebody else has set before. */
export const HOOKS: readonly [string, string][] = [
  [',v=a.__b,l=a.__r,m=a.diffed,h=a.__c,s=a.unmount,p=a.__;', ';'],
  ['r=null,v&&v(n)', 'r=null'],
  [',a.__=function(n,t){n&&t.__k&&t.__k.__m&&(n.__m=t.__k.__m),p&&p(n,t)}', ''],
  ['l&&l(n),t=0', 't=0'],
  ['m&&m(n);', ''],
  ['}),h&&h(n,t)}', '})}'],
  ['s&&s(n);', ''],
  ['a.__h&&a.__h(r,n,f||t),f=0;', ''],
  [
    'var c=r.shouldComponentUpdate;r.shouldComponentUpdate=function(n,t,r)',
    'r.shouldComponentUpdate=function(n)',
  ],
  [',c){var e=c.call(this,n,t,r);return i?e||f:e}', ',0);'],
  ['!a.__s&&E(i.__H,u)&&(i.__P=!0', 'E(i.__H,u)&&(i.__P=!0'],
  ['!a.__s&&E(i.__H,u)&&(i.__P=!1', 'E(i.__H,u)&&(i.__P=!1'],
  ['1!=n&&i==a.requestAnimationFrame||((i=a.requestAnimationFrame)||z)(g)', '1!=n||z(g)'],
  // Where an error of what ends an effect is to be caught.
  [
    'for(;n=e.shift();)try{C(n)}catch(t){a.__e(t,{__:(n=n.__P)&&n.__v})}',
    'for(;n=e.shift();)C(n);',
  ],
  [
    'if(void 0===r){for(r=n.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}u.__P=r,B(e.push(u))',
    'B(e.push(u))',
  ],
  ['k&&cancelAnimationFrame(t)', 'cancelAnimationFrame(t)'],
  ['k&&(t=requestAnimationFrame(r))', 't=requestAnimationFrame(r)'],
];
