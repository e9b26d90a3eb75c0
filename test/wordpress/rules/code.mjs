// Rules of the plugin directory for PHP, read as a tree. A line that says why, as the directory's own tool wants it
// (`phpcs:ignore WordPress.Security.… -- reason`), is an answer.
import { called, nodes, parsePhp } from '../../../scripts/wordpress/php-tree.mjs';
import { inPhp } from '../../../scripts/wordpress/strings.mjs';

/** Whether a line, the one before it, or what is switched off around it says why a sniff does not matter there. */
function answers(sniff, code) {
  const named = (text, word) =>
    new RegExp(`phpcs:${word} (.*${sniff}|WordPress\\.(Security|DB)(?=[ ,])).* -- \\S`).test(text);
  let off = false;
  const answered = code.split('\n').map((text) => {
    off = (off || named(text, 'disable')) && !text.includes('phpcs:enable');
    return off || named(text, 'ignore');
  });
  return (line) => answered[line - 1] || answered[line - 2];
}

/** What a rule says of each node of each file, unless a line answers it. */
const rule = (sniff, about) => (files) =>
  Object.entries(files)
    .filter(([file]) => file.endsWith('.php'))
    .flatMap(([file, code]) => {
      const answered = answers(sniff, code);
      return [...nodes(parsePhp(code, file))].flatMap(([node, around]) => {
        const [offence, { loc } = node] = [about(node, around)].flat();
        return offence && !answered(loc.start.line) ? [`${file}:${loc.start.line} ${offence}`] : [];
      });
    });

/** Opened by itself, a file does nothing. */
export function directAccess(files) {
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.php'))
    .filter(([file, code]) => {
      const flat = parsePhp(code, file).children.flatMap((node) =>
        node.kind === 'namespace' ? node.children : [node],
      );
      const first = flat.find(({ kind }) => !['usegroup', 'declare', 'inline'].includes(kind))?.expression;
      const asked = first?.left && called(first.left) === 'defined' && first.left.arguments[0].value;
      return !(first?.right?.kind === 'exit' && ['ABSPATH', 'WP_UNINSTALL_PLUGIN'].includes(asked));
    })
    .map(([file]) => `${file} runs when it is opened by itself`);
}

/** What has variables of its own. */
const inside = /^(function|method|closure|arrowfunc)$/;

const escapes =
  /^(esc_(?!sql)\w+|wp_kses\w*|absint|intval|floatval|count|number_format_i18n|wp_json_encode|get_block_wrapper_attributes|sanitize_html_class|tag_escape|checked|selected|disabled|wp_nonce_field|get_submit_button|wp_dropdown_\w+|paginate_links)$/;
const joins = /^(sprintf|vsprintf|implode|join|str_repeat|array_map)$/;

/** Whether HTML can be made of it as it is. */
function safe(node) {
  const name = called(node);
  if (name) return escapes.test(name) || (joins.test(name) && node.arguments.every(safe)) || escapingMap(node);
  if (['string', 'number', 'boolean', 'nullkeyword', 'magic'].includes(node.kind)) return true;
  if (node.kind === 'bin') return node.type === '.' ? safe(node.left) && safe(node.right) : true;
  if (node.kind === 'cast') return ['int', 'float', 'bool'].includes(node.type);
  if (node.kind === 'retif') return safe(node.trueExpr ?? node.test) && safe(node.falseExpr);
  if (node.kind === 'encapsed') return node.value.every(({ expression }) => safe(expression));
  if (node.kind === 'array') return node.items.every(({ value }) => safe(value));
  return node.kind === 'name' && /^[A-Z_]+$/.test(node.name);
}
/** `array_map('esc_html', …)`. */
const escapingMap = (node) =>
  called(node) === 'array_map' && node.arguments[0].kind === 'string' && escapes.test(node.arguments[0].value);

export const lateEscaping = rule('EscapeOutput', (node) => {
  const said =
    node.kind === 'echo'
      ? node.expressions
      : node.kind === 'print' || (node.kind === 'exit' && node.expression)
        ? [node.expression]
        : /^v?printf$/.test(called(node) ?? '')
          ? node.arguments
          : [];
  const offender = said.find((each) => !safe(each));
  return offender && ['puts out what has not been escaped there', offender];
});

const superglobals = /^_(POST|GET|REQUEST|FILES|COOKIE|SERVER)$/;
const isSuperglobal = (node) => node.kind === 'variable' && superglobals.test(String(node.name));
const verify = /^(check_admin_referer|check_ajax_referer|wp_verify_nonce)$/;

export const nonces = rule('NonceVerification', (node, around) => {
  if (!isSuperglobal(node) || /COOKIE|SERVER/.test(node.name)) return undefined;
  const unit = around.findLast(({ kind }) => inside.test(kind)) ?? around.at(-1);
  const asked = [...nodes(unit)].some(([each]) => verify.test(called(each) ?? ''));
  return asked ? undefined : `reads $${node.name} where no nonce is verified`;
});

const cleans = /^(sanitize_\w+|absint|intval|floatval|wp_kses\w*|map_deep|rest_sanitize_\w+|wp_unslash_array)$/;
const harmless = /^(isset|empty)$/;

export const sanitised = rule('ValidatedSanitizedInput', (node, around) => {
  if (!isSuperglobal(node) || node.name === '_FILES') return undefined;
  const names = around.map((each) => called(each) ?? each.kind);
  if (names.some((name) => harmless.test(name) || verify.test(name))) return undefined;
  if (around.some(({ kind, type }) => kind === 'cast' && ['int', 'float', 'bool'].includes(type))) return undefined;
  if (around.some(({ kind, type }) => kind === 'bin' && /^[!=]==?$/.test(type))) return undefined;
  const clean = names.find((name) => cleans.test(name));
  if (!clean) return `uses $${node.name} without sanitising it`;
  return /absint|intval|floatval/.test(clean) || names.includes('wp_unslash')
    ? undefined
    : `uses $${node.name} without wp_unslash()`;
});

/** Text without a variable, but for the names of tables; or a variable of this function that is always such text. */
const plain = (node, around) =>
  node.kind === 'string' ||
  (node.kind === 'encapsed' &&
    node.value.every(
      ({ expression: { kind, what } }) => kind === 'string' || (kind === 'propertylookup' && what.name === 'wpdb'),
    )) ||
  (node.kind === 'variable' && always(node.name, around));

function always(name, around) {
  const unit = around.find(({ kind }) => inside.test(kind)) ?? around.at(-1);
  const given = [...nodes(unit)].filter(([{ kind, left }]) => kind === 'assign' && left.name === name);
  return given.length > 0 && given.every(([{ right }]) => right.kind !== 'variable' && plain(right, []));
}

const ofDatabase = (node) =>
  node.kind === 'call' &&
  node.what.kind === 'propertylookup' &&
  node.what.what.name === 'wpdb' &&
  node.what.offset.name;

export const preparedSql = rule('PreparedSQL', (node, around) => {
  const method = ofDatabase(node);
  if (!/^(query|get_(results|row|var|col)|prepare)$/.test(method || '')) return undefined;
  const [sql] = node.arguments;
  return plain(sql, around) || ofDatabase(sql) === 'prepare'
    ? undefined
    : `gives $wpdb->${method}() SQL that is not prepared`;
});

const forbidden =
  /^(var_dump|var_export|print_r|error_log|debug_\w*backtrace|phpinfo|exec|system|passthru|shell_exec|popen|proc_open|create_function|base64_decode|str_rot13|gzinflate|extract|ini_set|set_time_limit|error_reporting|set_error_handler|curl_\w+|fsockopen|wp_redirect|date|json_encode|strip_tags|parse_url|rand|mt_rand|srand|serialize|unserialize|query_posts|move_uploaded_file|unlink)$/;

export const forbiddenCode = rule('(PHP|WP|Security)\\b', (node) => {
  if (['eval', 'goto', 'silent'].includes(node.kind)) return `has ${node.kind === 'silent' ? '@' : node.kind}`;
  if (node.kind === 'encapsed' && node.type === 'shell') return 'has backticks';
  if (node.kind === 'encapsed' && node.type === 'heredoc') return 'has a heredoc';
  if (node.kind === 'nowdoc') return 'has a nowdoc';
  if (node.kind === 'echo' && node.shortForm) return 'has <?=';
  return forbidden.test(called(node) ?? '') ? `calls ${called(node)}()` : undefined;
});

const stored =
  /^(add|update|delete)_(site_|network_)?option$|^(get|set|delete)_(site_)?transient$|^register_setting$|^wp_schedule_\w*event$|^wp_(next_scheduled|clear_scheduled_hook)$/;
const announced = /^(do_action|apply_filters)(_ref_array)?$/;
const registered = /^wp_(register|enqueue)_(script|style|script_module)$/;

/** What all plugins share: options, transients, hooks, handles and global names begin with ours. */
export const prefixes = rule('PrefixAllGlobals', (node, around) => {
  const name = called(node) ?? '';
  const [first] = node.arguments ?? [];
  const literal = first?.kind === 'string' ? first.value : undefined;
  if (stored.test(name) && literal !== undefined && !literal.startsWith('kpi_elements')) return `stores “${literal}”`;
  if (announced.test(name) && literal !== undefined && !/^(kpi_elements|the_content|widget_title)/.test(literal))
    return `announces “${literal}”`;
  if (registered.test(name) && node.arguments.length > 1 && literal !== undefined && !/^@?kpi-elements/.test(literal))
    return `registers “${literal}”`;
  const inFunction = around.some(({ kind }) => inside.test(kind));
  if (
    node.kind === 'assign' &&
    !inFunction &&
    node.left.kind === 'variable' &&
    !String(node.left.name).startsWith('kpi_elements')
  )
    return `has a global variable $${node.left.name}`;
  const inNamespace = around.some((each) => each.kind === 'namespace' && each.name.startsWith('KpiElements'));
  if (['function', 'class', 'interface', 'trait'].includes(node.kind) && !inNamespace && !inFunction)
    return `declares ${node.name.name ?? node.name} for all`;
  return undefined;
});

/** Every route asks who is there, and says so itself. */
export const permissions = rule('(Security|WP)', (node) => {
  if (called(node) !== 'register_rest_route') return undefined;
  const keys = [...nodes(node.arguments)].filter(
    ([{ kind, key }]) => kind === 'entry' && key?.value === 'permission_callback',
  );
  if (!keys.length) return 'registers a route without permission_callback';
  return keys.some(([{ value }]) => value.value === '__return_true') ? 'registers a route for everybody' : undefined;
});

export const textDomain = (files) =>
  Object.entries(files)
    .filter(([file]) => file.endsWith('.php'))
    .flatMap(([file, code]) => inPhp(code, file))
    .filter(({ problem }) => problem)
    .map(({ file, line, problem }) => `${file}:${line} ${problem}`);
