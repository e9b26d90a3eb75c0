<?php
/**
 * An object cache that lasts, as Redis and Memcached give WordPress one: transients are only in it, whoever adds a key first has it,
 * every request remembers what it has read, and anything can be gone at any time. Each entry is a file of the folder KEPT.
 */

require_once ABSPATH . WPINC . '/class-wp-object-cache.php';

defined('KEPT') || define('KEPT', WP_CONTENT_DIR . '/kept');

class Kept_Object_Cache extends WP_Object_Cache {
    /** What such caches leave to the request, because it holds what is of this server or changes all the time. */
    const OF_REQUEST = ['counts', 'plugins', 'theme_json'];

    private function file($key, $group) {
        $group = $group ? $group : 'default';
        return KEPT . '/' . md5((isset($this->global_groups[$group]) ? '' : $this->blog_prefix) . "$group:$key");
    }

    /** Writes all of an entry at once: with `rename` over what is there, with `link` only where nothing is. */
    private function put(callable $place, $key, $data, $group, $expire) {
        if (in_array($group, self::OF_REQUEST, true)) {
            return true;
        }
        is_dir(KEPT) || @mkdir(KEPT);
        $fresh = KEPT . '/' . uniqid(getmypid(), true);
        // Who evicts everything takes the folder away.
        if (!@file_put_contents($fresh, serialize([$expire ? time() + $expire : PHP_INT_MAX, $data]))) {
            return false;
        }
        $done = @$place($fresh, $this->file($key, $group));
        @unlink($fresh);
        return $done;
    }

    public function set($key, $data, $group = 'default', $expire = 0) {
        parent::set($key, $data, $group);
        $this->put('rename', $key, $data, $group, $expire);
        return true;
    }

    public function add($key, $data, $group = 'default', $expire = 0) {
        $this->get($key, $group, true); // what is too old is not there
        if (wp_suspend_cache_addition() || !$this->put('link', $key, $data, $group, $expire)) {
            return false;
        }
        return parent::set($key, $data, $group);
    }

    public function replace($key, $data, $group = 'default', $expire = 0) {
        $this->get($key, $group, true, $found);
        return $found && $this->set($key, $data, $group, $expire);
    }

    public function get($key, $group = 'default', $force = false, &$found = null) {
        if (!$force || in_array($group, self::OF_REQUEST, true)) {
            $known = parent::get($key, $group, false, $found);
            if ($found || in_array($group, self::OF_REQUEST, true)) {
                return $known;
            }
        }
        $file = $this->file($key, $group);
        $entry = @file_get_contents($file);
        [$until, $data] = $entry ? unserialize($entry) : [0, false];
        $found = $until > time();
        if (!$found) {
            parent::delete($key, $group);
            @unlink($file);
            return false;
        }
        parent::set($key, $data, $group);
        return $data;
    }

    public function delete($key, $group = 'default', $deprecated = false) {
        parent::delete($key, $group);
        return @unlink($this->file($key, $group));
    }

    public function incr($key, $offset = 1, $group = 'default') {
        $number = $this->get($key, $group, true, $found);
        return $found && $this->set($key, max(0, (int) $number + $offset), $group)
            ? max(0, (int) $number + $offset)
            : false;
    }

    public function decr($key, $offset = 1, $group = 'default') {
        return $this->incr($key, -$offset, $group);
    }

    public function flush() {
        array_map('unlink', glob(KEPT . '/*'));
        return parent::flush();
    }
}

// The functions are those of WordPress, over this store.
eval(
    '?>' .
        str_replace(
            'new WP_Object_Cache()',
            'new Kept_Object_Cache()',
            file_get_contents(ABSPATH . WPINC . '/cache.php'),
        )
);
