package org.handcart.console.order;

/** A promise as it is shown; properties by getter because that is what pages can read. */
public record Promise(boolean shown, String text, String tone) {

    static final Promise NONE = new Promise(false, "", "");

    public boolean isShown() {
        return shown;
    }

    public String getText() {
        return text;
    }

    public String getTone() {
        return tone;
    }
}
