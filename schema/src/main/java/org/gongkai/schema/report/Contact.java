package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A contact printed on the cover: 项目负责人, 联系电话, 地址, 邮编. Personal data: public only as far as the disclosure policy allows.
 *
 * @param role printed role, e.g. 项目负责人
 * @param name person
 * @param phone telephone as printed
 * @param address postal address as printed
 * @param postcode 邮编
 */
public record Contact(
        @Nullable String role,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String postcode) {

    public Contact {
        role = Values.textOrNull(role);
        name = Values.textOrNull(name);
        phone = Values.textOrNull(phone);
        address = Values.textOrNull(address);
        postcode = Values.textOrNull(postcode);
    }
}
