<?php
/**
 * Where our elements stand in HTML that somebody has written.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The reader of HTML that WordPress has, which also tells where a tag stands. */
final class Markup extends \WP_HTML_Tag_Processor {
    /** The next tag; none where a quote is never closed, at which WordPress 6.2 throws. */
    public function next_tag($query = null): bool {
        try {
            return parent::next_tag($query);
        } catch (\ValueError $error) {
            return false;
        }
    }

    /** Where the present tag begins, and where it has ended. */
    public function span(): array {
        $this->set_bookmark('tag');
        $span = $this->bookmarks['tag'];
        // Before 6.5 a span knew the place of its last character, since then its length, which in 6.5 lacked that character.
        $end = isset($span->length) ? $span->start + $span->length : $span->end;
        return [$span->start, '>' === $this->html[$end - 1] ? $end : $end + 1];
    }
}

/** The tags that end a paragraph without `</p>`, as far as people write them. */
const BLOCK_TAGS = '/^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DETAILS|DIV|D[LDT]|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6R]|HEADER|LI|MAIN|NAV|[OU]L|P|PRE|SECTION|SUMMARY|TABLE|T[DHR])$/';

/**
 * Our elements in HTML, in the order in which they begin; not those in examples of code.
 *
 * `opener`, `inside` and `whole` are spans: where the tag, what is between the tags, and the element begins and has ended. An element
 * without an end is as long as its tag. `paragraph` is the span of the `<p>` that it stands in, or null.
 *
 * @return array<int, array{tag: string, opener: int[], inside: int[], whole: int[], closed: bool, paragraph: ?int[]}>
 */
function elements_in(string $html): array {
    if (!preg_match('/<(?:' . implode('|', array_keys(tags())) . ')[\s\/>]/i', $html)) {
        return [];
    }
    $elements = [];
    $open = []; // the places of elements in the list, innermost last
    $counts = array_fill_keys(array_keys(tags()), 0); // of those that are open
    $code = 0;
    $paragraph = null;
    $markup = new Markup("$html\n"); // WordPress 6.2 reads beyond a `<` at the end
    while ($markup->next_tag(['tag_closers' => 'visit'])) {
        $name = $markup->get_tag();
        $tag = strtolower($name);
        $closer = $markup->is_tag_closer();
        if (in_array($tag, ['pre', 'code'], true)) {
            $code = max(0, $code + ($closer ? -1 : 1));
        }
        if (!isset(tags()[$tag])) {
            if (preg_match(BLOCK_TAGS, $name)) {
                $paragraph = 'p' === $tag && !$closer ? $markup->span() : null;
            }
        } elseif ($code) {
            continue;
        } elseif (!$closer) {
            $opener = $markup->span();
            $closed = '/>' === substr($html, $opener[1] - 2, 2);
            if (!$closed) {
                $open[] = count($elements);
                $counts[$tag]++;
            }
            $elements[] = [
                'tag' => $tag,
                'opener' => $opener,
                'whole' => $opener,
                'inside' => [$opener[1], $opener[1]],
                'closed' => $closed,
                'paragraph' => $paragraph,
            ];
            $paragraph = $closed ? $paragraph : null;
        } elseif ($counts[$tag]) {
            // An end tag ends all that have begun since and have no end of their own.
            do {
                $index = array_pop($open);
                $counts[$elements[$index]['tag']]--;
            } while ($tag !== $elements[$index]['tag']);
            [$elements[$index]['inside'][1], $elements[$index]['whole'][1]] = $markup->span();
            $elements[$index]['closed'] = true;
            $paragraph = $elements[$index]['paragraph'];
        }
    }
    return $elements;
}

/** The attributes of the first tag in HTML; those without a value are true. */
function attributes_of(string $html): array {
    $markup = new Markup("$html\n");
    $markup->next_tag();
    $attributes = [];
    foreach ($markup->get_attribute_names_with_prefix('') ?? [] as $name) {
        $attributes[$name] = $markup->get_attribute($name);
    }
    return $attributes;
}

/**
 * HTML with some spans of it replaced; what comes to one place comes in the order of the list.
 *
 * @param array<int, array{int, int, string}> $edits Where each begins, where it has ended, and what comes there instead.
 */
function edited(string $html, array $edits): string {
    array_multisort(array_column($edits, 0), array_keys($edits), $edits);
    $edited = '';
    $done = 0;
    foreach ($edits as [$start, $end, $text]) {
        $edited .= substr($html, $done, $start - $done) . $text;
        $done = $end;
    }
    return $edited . substr($html, $done);
}
