// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice A token's allowances, with the habits that live tokens have.
contract TestToken {
    enum Refusal {
        Never,
        /// Reverts where an allowance that is not zero would become another that is not, as USDT does.
        ChangeReverts,
        /// Says false there instead, and leaves it as it is.
        ChangeSaysFalse,
        Always
    }

    /// @notice What `approve` answers, as raw return data: nothing, a word, garbage.
    bytes public answer;
    Refusal public refusal;
    /// @notice How often `approve` ran to its end.
    uint256 public approvals;

    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address owner => uint256) public balanceOf;

    function behave(bytes calldata answer_, Refusal refusal_) external {
        (answer, refusal) = (answer_, refusal_);
    }

    function setBalance(address owner, uint256 amount) external {
        balanceOf[owner] = amount;
    }

    function setAllowance(address owner, address spender, uint256 amount) external {
        allowance[owner][spender] = amount;
    }

    function approve(address spender, uint256 amount) external {
        bytes memory result = answer;
        bool changes = amount > 0 && allowance[msg.sender][spender] > 0;
        require(refusal != Refusal.Always, "TestToken/refused");
        require(refusal != Refusal.ChangeReverts || !changes, "TestToken/not-zero");
        if (refusal == Refusal.ChangeSaysFalse && changes) result = abi.encode(false);
        else allowance[msg.sender][spender] = amount;
        ++approvals;
        assembly ("memory-safe") {
            return(add(result, 32), mload(result))
        }
    }
}
