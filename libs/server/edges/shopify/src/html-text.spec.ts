import fc from 'fast-check';
import { htmlText } from './html-text';

describe('htmlText', () => {
  it.each([
    ['&rsquo;&eacute;&hellip;&nbsp;&euro;&frac12;&zwnj;', '’é… €½'],
    ['&#8364;&#x20AC;&#X20ac;&#150;&#0;', '€€€–\ufffd'],
    ['&amp;rsquo; &amp;amp;amp;', '’ &amp;'],
    ['AT&T &copy 2026 &unknown; & &; &#;', 'AT&T © 2026 &unknown; & &; &#;'],
    ['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>A<li>B</ul>After', '• A\n• B\nAfter'],
    ['<ol><li>A<ol><li>B</li></ol></li><li>C</li></ol>', '1. A\n1. B\n2. C'],
    ['<ul><li><p>A</p></li></ul>', '• A'],
    ['<ul><li></li><li> <div><b>A</b></div></li></ul><p>B', '• A\nB'],
    ['<table><tr><td><p>A</p></td><td>B</td></tr><tr><th>C</th><td></td></tr></table>', 'A · B\nC ·'],
    ['<p>a</p><script>x("<p>evil</p>")</script><style>p{}</style>b', 'a\nb'],
    ['before<script>evil()', 'before'],
    ['a<!-- <p>hidden</p> -->b<!-- never ended', 'ab'],
    ['<a title="x > y" href=\'z\'>link</a> 1 < 2 <3 <', 'link 1 < 2 <3 <'],
    ['<b>bold <p>and <i>more', 'bold\nand more'],
    ['<p class="a>broken</p>rest', 'broken\nrest'],
    ['&lt;p&gt;Hello&lt;/p&gt;&lt;script&gt;evil()&lt;/script&gt;', 'Hello'],
    ['a &lt;b&gt; c', 'a <b> c'],
    ['<p>One</p><p>Two&lt;br&gt;Three</p><ul><li>Four</li></ul>', 'One\nTwo\nThree\n• Four'],
    [
      '<p>One</p>\n<p>See &lt;span&gt;Two&lt;/span&gt;</p><table><tr><td>A</td><td>B</td></tr></table>',
      'One\nSee Two\nA · B',
    ],
    ['&lt;p&gt;Broken\nin the source&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'Broken in the source\nTwo'],
    ['a\u200bb\u202ec\u0007d', 'abc d'],
  ])('of %j is %j', (html, text) => {
    expect(
      htmlText(html, 500)
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    ).toBe(text);
  });

  it('keeps to its limit, and to whole characters, whatever the source', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ol>',
      '"',
      "='",
      '<!--',
      '-->',
      '&',
      '&amp;',
      '<script>',
      'é',
      '👩‍👧',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (pieces, limit) => {
        const text = htmlText(pieces.join(''), limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/\n\n|<\/?p>|<li>/);
      }),
    );
  });
});
