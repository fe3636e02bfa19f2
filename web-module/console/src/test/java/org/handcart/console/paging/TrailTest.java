package org.handcart.console.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {

    @Test
    void findsTheWayBack() {
        Trail<String> trail = new Trail<>();
        trail.forward("a");
        trail.forward("b");

        assertThat(trail.pageNumber()).isEqualTo(3);
        trail.back();
        assertThat(trail.start()).isEqualTo("a");
        trail.back();
        trail.back();
        assertThat(trail.start()).isNull();
        assertThat(trail.isFirst()).isTrue();
    }

    @Test
    void staysOnTheLastPage() {
        Trail<String> trail = new Trail<>();
        trail.forward(null);

        assertThat(trail.isFirst()).isTrue();
    }
}
