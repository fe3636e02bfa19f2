package org.handcart.cod.domain;

/** The way to a phone. */
public interface TextMessages {

    /** False when it certainly did not go out. @param phone in E.164 */
    boolean send(String phone, String text);
}
