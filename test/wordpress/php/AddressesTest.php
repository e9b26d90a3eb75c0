<?php

/** Which addresses the server may ask at all. */
final class AddressesTest extends WordPressCase {
    public function test_a_computer_of_the_internet_may_be_asked_and_no_other(): void {
        $outer = [
            '93.184.215.14',
            '1.1.1.1',
            '172.15.0.1',
            '172.32.0.1',
            '100.63.255.255',
            '223.255.255.255',
            '2606:4700::1111',
            '2a00::1',
        ];
        $inner = [
            ...[
                '0.0.0.0',
                '10.1.2.3',
                '100.64.0.1',
                '100.100.100.200',
                '127.0.0.1',
                '127.255.255.255',
                '168.63.129.16',
            ],
            ...[
                '169.254.169.254',
                '172.16.0.1',
                '172.31.255.255',
                '192.0.0.192',
                '192.0.2.1',
                '192.88.99.1',
                '192.168.1.1',
            ],
            ...[
                '198.18.0.1',
                '198.19.255.255',
                '198.51.100.1',
                '203.0.113.9',
                '224.0.0.1',
                '239.1.1.1',
                '240.0.0.1',
                '255.255.255.255',
            ],
            ...[
                '::',
                '::1',
                '::127.0.0.1',
                '::ffff:127.0.0.1',
                '::ffff:93.184.215.14',
                '64:ff9b::7f00:1',
                '64:ff9b:1::1',
                '100::1',
            ],
            ...[
                '2001::1',
                '2001:db8::1',
                '2002:7f00:1::',
                '3fff::1',
                'fc00::1',
                'fd00:ec2::254',
                'fe80::1',
                'fec0::1',
                'ff02::1',
            ],
            ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.1.1.1/32', 'fe80::1%eth0'],
        ];
        foreach ($outer as $address) {
            $this->assertTrue(KpiElements\is_public_address($address), $address);
        }
        foreach ($inner as $address) {
            $this->assertFalse(KpiElements\is_public_address($address), $address);
        }
    }

    public function test_nothing_may_be_asked_before_somebody_has_listed_a_host(): void {
        $this->assertInstanceOf(WP_Error::class, KpiElements\checked_url('https://example.com/'));
        $this->assertSame([], KpiElements\allowed_hosts());
    }

    public function test_an_address_is_read_in_one_way_or_refused(): void {
        update_option('kpi_elements_hosts', ['example.com', 'localhost', '127.0.0.1']);
        $right = [
            'https://example.com' => 'https://example.com/',
            'HTTPS://Example.COM/a.csv?b=c&d' => 'https://example.com/a.csv?b=c&d',
            'https://example.com:443/' => 'https://example.com/',
            'https://example.com:8443/a#part' => 'https://example.com:8443/a',
        ];
        foreach ($right as $written => $asked) {
            $this->assertSame($asked, KpiElements\checked_url($written)['url']);
        }
        $wrong = [
            'begins with https' => [
                '',
                'example.com',
                '//example.com/',
                'http://example.com/',
                'file:///etc/passwd',
                'https:///a',
                'gopher://example.com',
                "https://example.com/a\nb",
                'https://example.com/a b',
                'https://example.com\\@other.example/',
                'https://exämple.com/',
                "https://example.com/\0",
            ],
            'without a user' => [
                'https://me@example.com/',
                'https://me:secret@example.com/',
                'https://other.example:x@example.com/',
            ],
            'name of a host' => [
                'https://localhost/',
                'https://127.0.0.1/',
                'https://[::1]/',
                'https://2130706433/',
                'https://example.com./',
                'https://-.com/',
                'https://0x7f.1/',
            ],
            'ports' => ['https://example.com:80/', 'https://example.com:22/', 'https://example.com:8080/'],
            'not on the list' => [
                'https://other.example/',
                'https://www.example.com/',
                'https://example.com.other.example/',
            ],
        ];
        foreach ($wrong as $words => $addresses) {
            foreach ($addresses as $address) {
                $refused = KpiElements\checked_url($address);
                $this->assertInstanceOf(WP_Error::class, $refused, $address);
                $this->assertStringContainsString($words, $refused->get_error_message(), $address);
            }
        }
        delete_option('kpi_elements_hosts');
    }
}
